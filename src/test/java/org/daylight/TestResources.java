package org.daylight;

import io.quarkus.test.common.QuarkusTestResource;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.TestDatabase;
import org.daylight.operation.TestSite;

/** What every {@code @QuarkusTest} has beside it: a database, an identity provider, and a site it belongs to. */
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(TestIssuer.class)
@QuarkusTestResource(TestSite.class)
class TestResources {}
