package org.daylight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.daylight.kernel.persistence.TestDatabase;
import org.daylight.kernel.rest.RawHttp;
import org.daylight.kernel.rest.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged portal says of itself when it is told nothing, and when it is told. */
class SiteIT {
    @TempDir
    Path directory;

    @Test
    void saysOnlyWhatItWasTold() throws Exception {
        try (ProviderStub provider = ProviderStub.honest()) {
            Map<String, String> variables = PackagedPortal.variables(provider, directory);
            variables.putAll(PackagedPortal.variables(TestDatabase.settings()));
            PackagedPortal silent = PackagedPortal.start(variables).awaitReady();
            variables.put("DAYLIGHT_SITE_SECURITY_CONTACT", "tel:+86-10-5550-0100");
            variables.put("DAYLIGHT_SITE_HTTPS_ONLY", "P365D");
            PackagedPortal talking = PackagedPortal.start(variables).awaitReady();
            try {
                assertTrue(silent.output().contains("DAYLIGHT_SITE_SECURITY_CONTACT is not set"), silent.output());
                assertEquals(404, contact(silent).status());
                assertNull(contact(silent).header("strict-transport-security"));
                assertEquals(
                        "Contact: tel:+86-10-5550-0100",
                        contact(talking).text().lines().findFirst().orElse(""));
                assertEquals("max-age=31536000", contact(talking).header("strict-transport-security"));
                Answer catalog = new RawHttp(silent.port).request("GET /.well-known/api-catalog");
                assertTrue(catalog.text().contains("{\"href\":\"/openapi.json\","), catalog.text());
            } finally {
                silent.process.destroy();
                talking.process.destroy();
                silent.awaitEnd();
                talking.awaitEnd();
            }
        }
    }

    private static Answer contact(PackagedPortal portal) {
        return new RawHttp(portal.port).request("GET /.well-known/security.txt");
    }
}
