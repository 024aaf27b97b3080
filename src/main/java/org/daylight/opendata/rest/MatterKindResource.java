package org.daylight.opendata.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.daylight.disclosure.matter.Courses;
import org.daylight.kernel.rest.EntityTags;
import org.daylight.kernel.rest.Representation;

/** Which kinds of matters can be opened now, with their stages: rules, which change with the program alone. */
@Path("/api/v1/matter-kinds")
@Produces(MediaType.APPLICATION_JSON)
public class MatterKindResource {
    private final Courses courses;
    private final ObjectMapper json;
    private final EntityTags tags;

    MatterKindResource(Courses courses, ObjectMapper json, EntityTags tags) {
        this.courses = courses;
        this.json = json;
        this.tags = tags;
    }

    @GET
    public Response list() throws JsonProcessingException {
        return Representation.of(
                        MediaType.APPLICATION_JSON, null, json.writeValueAsString(Map.of("items", courses.all())))
                .answer(tags);
    }
}
