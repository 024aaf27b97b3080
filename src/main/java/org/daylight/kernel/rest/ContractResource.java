package org.daylight.kernel.rest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * Serves the contract byte for byte as the build bundled it, and a page to browse it. No framework generates or changes
 * anything of it.
 */
@Path("/")
@PermitAll
@Singleton
public class ContractResource {
    /** The build writes it to the class path; see src/build/java. */
    private static final String BUNDLE = "META-INF/openapi.";

    /** The one page with scripts. Swagger UI draws icons from data URLs and gives elements styles of their own. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Representation json;
    private final Representation yaml;
    private final Representation browser;

    private final EntityTags tags;

    ContractResource(EntityTags tags) throws IOException {
        this.tags = tags;
        json = new Representation("application/json", null, resource(BUNDLE + "json"));
        yaml = new Representation("application/yaml", null, resource(BUNDLE + "yaml"));
        String page = Templates.browser(swaggerUiVersion()).render();
        browser = Representation.of(MediaType.TEXT_HTML + ";charset=UTF-8", null, page);
    }

    // No @Produces: an address that names its format answers in it, whatever Accept says.
    @GET
    @Path("openapi.json")
    public Response json() {
        return json.answer(tags);
    }

    @GET
    @Path("openapi.yaml")
    public Response yaml() {
        return yaml.answer(tags);
    }

    @GET
    @Path("api-browser")
    @Produces(MediaType.TEXT_HTML)
    public Response browser() {
        // On a 304 too: a cache takes the headers of the answer that confirms its copy.
        return Response.fromResponse(browser.answer(tags))
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    // Its files lie under /webjars/swagger-ui/<version>/.
    private static String swaggerUiVersion() throws IOException {
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(resource("META-INF/maven/org.webjars/swagger-ui/pom.properties")));
        return properties.getProperty("version");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance browser(String version);
    }
}
