package org.daylight.kernel.problem.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.rest.EntityTags;
import org.daylight.kernel.rest.ReaderLocale;
import org.daylight.kernel.rest.Representation;

/** Explains every problem type: a page for people, JSON for programs (RFC 9457 §3.1.1). */
@Path("/problems")
@PermitAll
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
public class ProblemTypeResource {
    private static final List<Variant> FORMATS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
            .build();

    private final ObjectMapper json;
    private final ReaderLocale reader;
    private final EntityTags tags;

    ProblemTypeResource(ObjectMapper json, ReaderLocale reader, EntityTags tags) {
        this.tags = tags;
        this.json = json;
        this.reader = reader;
    }

    @GET
    public Response list(@Context Request request) throws JsonProcessingException {
        Locale locale = reader.locale();
        List<ProblemTypeView> types = Arrays.stream(ProblemType.values())
                .sorted(Comparator.comparingInt(ProblemType::status))
                .map(type -> ProblemTypeView.of(type, locale))
                .toList();
        return answer(
                        request,
                        locale,
                        new ProblemTypeView.Listing(types),
                        Templates.list(types, reader.tag(), Wording.in(locale)))
                .answer(tags);
    }

    @GET
    @Path("{slug}")
    public Response one(@PathParam("slug") String slug, @Context Request request) throws JsonProcessingException {
        Locale locale = reader.locale();
        ProblemTypeView type = ProblemType.of(slug)
                .map(found -> ProblemTypeView.of(found, locale))
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
        return answer(request, locale, type, Templates.one(type, reader.tag(), Wording.in(locale)))
                .answer(tags);
    }

    private Representation answer(Request request, Locale locale, Object view, TemplateInstance page)
            throws JsonProcessingException {
        Variant format = request.selectVariant(FORMATS);
        if (format == null) {
            throw Refusal.of(ProblemType.NOT_ACCEPTABLE);
        }
        return format.getMediaType().equals(MediaType.TEXT_HTML_TYPE)
                ? Representation.of(MediaType.TEXT_HTML + ";charset=UTF-8", locale, page.render())
                : Representation.of(MediaType.APPLICATION_JSON, locale, json.writeValueAsString(view));
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<ProblemTypeView> types, String language, Wording words);

        static native TemplateInstance one(ProblemTypeView type, String language, Wording words);
    }
}
