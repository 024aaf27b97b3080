package org.daylight.operation.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.rest.EntityTags;
import org.daylight.kernel.rest.Representation;
import org.daylight.operation.ApiCatalog;
import org.daylight.operation.SecurityContact;
import org.daylight.operation.SiteSettings;

/** Addresses that are the same on every site (RFC 8615). */
@Path("/.well-known")
@PermitAll
public class WellKnownResource {
    private static final String LINKSET =
            "application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"";
    private static final String TO_ITSELF = "<" + ApiCatalog.PATH + ">; rel=\"api-catalog\"";

    private final SecurityContact contact;
    private final SiteSettings settings;
    private final ObjectMapper json;
    private final EntityTags tags;

    WellKnownResource(SecurityContact contact, SiteSettings settings, ObjectMapper json, EntityTags tags) {
        this.contact = contact;
        this.settings = settings;
        this.json = json;
        this.tags = tags;
    }

    // No @Produces: what answers here has one format, whatever Accept says.
    @GET
    @Path("security.txt")
    public Response securityContact() {
        String text = contact.text().orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
        return Representation.of("text/plain;charset=UTF-8", null, text).answer(tags);
    }

    @GET
    @Path("api-catalog")
    public Response apiCatalog() throws JsonProcessingException {
        ApiCatalog catalog = ApiCatalog.of(settings.url().orElse(URI.create("")));
        Response answer = Representation.of(LINKSET, (Locale) null, json.writeValueAsString(catalog))
                .answer(tags);
        return Response.fromResponse(answer).header(HttpHeaders.LINK, TO_ITSELF).build();
    }
}
