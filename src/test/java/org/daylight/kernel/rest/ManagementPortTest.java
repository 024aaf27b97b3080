package org.daylight.kernel.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.daylight.kernel.rest.RawHttp.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the operator may see is not on the port that the public reaches. */
@QuarkusTest
class ManagementPortTest {
    @TestHTTPResource
    URL url;

    @TestHTTPResource(management = true)
    URL management;

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/health/started", "/q/health"})
    void isTheOnlyOneThatKnows(String path) {
        Answer operator = new RawHttp(management.getPort()).request("GET " + path);
        assertEquals(200, operator.status());
        assertTrue(operator.text().contains("\"status\": \"UP\""), operator.text());
        assertEquals(404, new RawHttp(url.getPort()).request("GET " + path).status());
        assertEquals(
                404,
                new RawHttp(management.getPort())
                        .request("GET /api/v1/disclosures")
                        .status());
    }
}
