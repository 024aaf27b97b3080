package org.daylight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.daylight.kernel.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every expected failure of a start is one sentence on standard error, and a status that is not zero. */
class RefusalIT {
    @TempDir
    Path directory;

    private ProviderStub provider;
    private Map<String, String> variables;

    @BeforeEach
    void everythingIsWell() throws IOException {
        provider = ProviderStub.honest();
        variables = PackagedPortal.variables(provider, directory);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void noIdentityProvider() {
        variables.remove("QUARKUS_OIDC_AUTH_SERVER_URL");
        assertRefused("QUARKUS_OIDC_AUTH_SERVER_URL is not set");
    }

    @Test
    void noAudience() {
        variables.remove("QUARKUS_OIDC_TOKEN_AUDIENCE");
        assertRefused("QUARKUS_OIDC_TOKEN_AUDIENCE is not set");
    }

    @Test
    void developmentKeyUnderDevelopmentProfile() {
        variables.remove("DAYLIGHT_PAGE_CURSOR_KEY");
        variables.put("QUARKUS_PROFILE", "dev");
        assertRefused("DAYLIGHT_PAGE_CURSOR_KEY is the development default");
    }

    @Test
    void madeUpPeople() {
        variables.put("DAYLIGHT_IDENTITY_FOUNDING", "classpath:sample/founding.json");
        assertRefused("DAYLIGHT_IDENTITY_FOUNDING names classpath:sample/founding.json, sample data");
    }

    @Test
    void indexNumbersThatCouldBeMistakenForOneAnother() {
        variables.put("DAYLIGHT_PUBLICATION_INDEX_NUMBER_PATTERN", "{body}{number:5}");
        assertRefused("{body}{number:5} is no pattern of index numbers");
    }

    @Test
    void otherIssuer() {
        variables.put("QUARKUS_OIDC_TOKEN_ISSUER", "https://sso.example.cn/realms/county");
        assertRefused("calls itself " + provider.url() + " and the configured issuer is https://sso.example.cn");
    }

    @Test
    void portInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            variables.put("QUARKUS_HTTP_PORT", Integer.toString(other.getLocalPort()));
            assertRefused("Port " + other.getLocalPort() + " on 0.0.0.0 cannot be used");
        }
    }

    @Test
    void managementPortIsThePublicOne() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            variables.put("QUARKUS_HTTP_PORT", Integer.toString(free.getLocalPort()));
        }
        variables.put("QUARKUS_MANAGEMENT_PORT", variables.get("QUARKUS_HTTP_PORT"));
        assertRefused("choose another in QUARKUS_MANAGEMENT_PORT");
    }

    @Test
    void databaseUnreachable() {
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:1/county?password=secret");
        variables.put("QUARKUS_DATASOURCE_USERNAME", "county");
        String line = assertRefused("The database jdbc:postgresql://localhost:1/county of quarkus.datasource");
        assertTrue(!line.contains("secret"), line);
    }

    @Test
    void applicationMigrates() {
        useTestDatabase();
        variables.remove("QUARKUS_FLYWAY_JDBC_URL");
        variables.remove("QUARKUS_FLYWAY_USERNAME");
        assertRefused("works as database user daylight_app, and would migrate the database");
    }

    @Test
    void applicationIsSuperuser() {
        useTestDatabase();
        variables.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        assertRefused("works as database user postgres, which is a superuser");
    }

    @Test
    void directoryCannotBeWritten() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        variables.put("DAYLIGHT_DATABASE_DIRECTORY", file.resolve("home").toString());
        assertRefused("The data directory " + file.resolve("home") + " cannot be written");
    }

    @Test
    void dataOfAnotherMajorVersion() throws IOException {
        Path data = Files.createDirectories(directory.resolve("home/postgres/data"));
        Files.writeString(data.resolve("PG_VERSION"), "16\n");
        assertRefused("belong to PostgreSQL 16 and this portal embeds 18");
        assertTrue(Files.exists(data.resolve("PG_VERSION")), "the data were touched");
    }

    private void useTestDatabase() {
        variables.putAll(PackagedPortal.variables(TestDatabase.settings()));
    }

    private String assertRefused(String sentence) {
        PackagedPortal portal = PackagedPortal.start(variables);
        assertEquals(1, portal.awaitEnd());
        assertEquals("", portal.output());
        assertEquals(1, portal.errors().lines().count(), portal.errors());
        String[] languages = portal.errors().strip().split(" / ", 2);
        assertTrue(languages[0].matches(".*[\\p{IsHan}].*。"), languages[0]);
        assertTrue(languages[1].contains(sentence) && languages[1].endsWith("."), languages[1]);
        return portal.errors();
    }
}
