package org.daylight;

import io.quarkus.test.common.QuarkusTestResource;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.TestDatabase;

/** What every {@code @QuarkusTest} has beside it: a database and an identity provider. */
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestIssuer.class)
class TestResources {}
