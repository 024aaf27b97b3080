package org.daylight.cluster;

import static org.daylight.disclosure.SmallCounty.published;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.daylight.contract.Api;
import org.daylight.disclosure.SmallCounty;
import org.daylight.identity.TestIssuer;
import org.daylight.kernel.persistence.Eventually;
import org.daylight.kernel.persistence.PostgresServer;
import org.daylight.kernel.persistence.PostgresServer.Stop;
import org.daylight.launch.PackagedPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is expunged is not read any more from a standby that has not heard of it, at whatever number one reads. */
@Tag("replica")
class ExpungedOnStandbyIT {
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    @TempDir
    Path directory;

    private PostgresServer primary;
    private PostgresServer standby;
    private PackagedPortal own;
    private PackagedPortal other;

    @BeforeEach
    void startTwoPortals() throws Exception {
        primary = PostgresServer.create(directory.resolve("primary"));
        standby = primary.standby(directory.resolve("standby"));
        var variables = new TreeMap<>(PackagedPortal.variables(TestIssuer.url(), directory));
        variables.putAll(PackagedPortal.variables(primary.settings()));
        variables.put(
                "QUARKUS_DATASOURCE_READER_JDBC_URL", standby.settings().get("quarkus.datasource.reader.jdbc.url"));
        variables.put(
                "DAYLIGHT_IDENTITY_FOUNDING", SmallCounty.founding(directory).toString());
        own = PackagedPortal.start(variables, JVM).awaitReady();
        other = PackagedPortal.start(variables, JVM).awaitReady();
        Api.askAt(own.port);
    }

    @AfterEach
    void end() {
        Api.askAsUsual();
        for (var portal : List.of(own, other)) {
            portal.process.destroy();
            portal.awaitEnd();
        }
        standby.close();
        primary.close();
    }

    @Test
    void itIsGoneBeforeTheStandbyKnows() throws Exception {
        published("A");
        var secret = published("S");
        published("B");
        standby.awaitReplayOf(primary);
        Eventually.is("both serve what is newest", () -> newest(own) == 3 && newest(other) == 3);
        var first = get(own, "/api/v1/subsidies/payments?limit=1")
                .then()
                .statusCode(200)
                .extract();
        String pinned = first.path("next");
        assertEquals("S", get(own, pinned).path("items[0].areaCode"));
        var tag = get(own, pinned).header("ETag");
        standby.pauseReplay();
        SmallCounty.expunge(secret);

        // The process that did it knows at once, the other within the two seconds of every number.
        assertGone(own, secret, pinned, tag);
        Eventually.is(
                "the other hears of it",
                () -> get(other, "/api/v1/disclosures/" + secret).statusCode() == 410);
        assertGone(other, secret, pinned, tag);
        assertEquals("3", standby.ask("select seq from sequence_head"));

        // Without the primary there is no answer rather than one with the content.
        primary.stop(Stop.FAST);
        for (var portal : List.of(own, other)) {
            get(portal, pinned).then().statusCode(503);
            get(portal, "/api/v1/disclosures/" + secret).then().statusCode(503);
        }
        primary.start();
        standby.resumeReplay();
        standby.awaitReplayOf(primary);
        primary.stop(Stop.FAST);
        for (var portal : List.of(own, other)) {
            get(portal, pinned).then().statusCode(200).body("items[0].areaCode", equalTo("A"));
        }
        primary.start();
    }

    private static void assertGone(PackagedPortal portal, String secret, String pinned, String tag) {
        get(portal, "/api/v1/disclosures/" + secret).then().statusCode(410);
        get(portal, "/api/v1/publications/2").then().statusCode(200).body("header", nullValue());
        var again = Api.given()
                .port(portal.port)
                .header("If-None-Match", tag)
                .get(pinned)
                .then()
                .statusCode(200)
                .body("items[0].areaCode", equalTo("A"), "seq", equalTo(3))
                .extract();
        assertNotEquals(tag, again.header("ETag"));
    }

    private static int newest(PackagedPortal portal) {
        return get(portal, "/api/v1/changes").path("seq");
    }

    private static Response get(PackagedPortal portal, String url) {
        return Api.given().port(portal.port).get(url);
    }
}
