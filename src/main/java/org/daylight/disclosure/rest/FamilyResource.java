package org.daylight.disclosure.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.daylight.disclosure.template.FamilyView;
import org.daylight.disclosure.template.Templates;
import org.daylight.kernel.rest.EntityTags;
import org.daylight.kernel.rest.ReaderLocale;
import org.daylight.kernel.rest.Representation;
import org.daylight.kernel.rest.TableFormat;
import org.daylight.kernel.rest.TableType;

/** The families of disclosures and the tables that their rows are entered in. Changes with the program alone. */
@Path("/api/v1/families")
public class FamilyResource {
    private final Templates templates;
    private final ObjectMapper json;
    private final ReaderLocale reader;
    private final EntityTags tags;

    FamilyResource(Templates templates, ObjectMapper json, ReaderLocale reader, EntityTags tags) {
        this.templates = templates;
        this.json = json;
        this.reader = reader;
        this.tags = tags;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list() throws JsonProcessingException {
        return described(new FamilyView.Listing(templates.all(reader.locale())));
    }

    @GET
    @Path("{family}/template")
    @Produces({MediaType.APPLICATION_JSON, TableType.CSV, TableType.XLSX})
    public Response template(String family, @QueryParam("format") String format, @Context Request request)
            throws JsonProcessingException {
        var as = TableFormat.of(format, request);
        return switch (as) {
            case JSON -> described(templates.of(family, reader.locale()));
            case CSV -> file(family, as, templates.csv(family, List.of()));
            case XLSX -> file(family, as, templates.xlsx(family, List.of()));
        };
    }

    private Response described(Record view) throws JsonProcessingException {
        return Representation.of(MediaType.APPLICATION_JSON, reader.locale(), json.writeValueAsString(view))
                .answer(tags);
    }

    private Response file(String family, TableFormat format, byte[] table) {
        return Response.fromResponse(new Representation(format.mediaType(), null, table).answer(tags))
                .header(HttpHeaders.CONTENT_DISPOSITION, format.fileNamed(family + "-template"))
                .build();
    }
}
