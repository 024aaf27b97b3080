package org.daylight.kernel.problem.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.rest.ReaderLocale;

/** Turns refusals into {@code application/problem+json}, whatever the client accepts: an error has one format. */
@ApplicationScoped
public class Problems {
    /** The member, and header, that says when to try again; in seconds. */
    public static final String RETRY_AFTER = "retryAfter";

    private static final Map<ProblemType, Integer> USUAL_WAIT =
            Map.of(ProblemType.UNAVAILABLE, 5, ProblemType.TOO_MANY_REQUESTS, 60);

    private final ObjectMapper mapper;
    private final ReaderLocale reader;
    private final Event<ProblemType> told;

    Problems(ObjectMapper mapper, ReaderLocale reader, Event<ProblemType> told) {
        this.mapper = mapper;
        this.reader = reader;
        this.told = told;
    }

    /** The answer to the current request. */
    public Response answer(Refusal refusal) {
        return builder(refusal).build();
    }

    /** The answer to the current request, open for further headers. */
    Response.ResponseBuilder builder(Refusal refusal) {
        Locale locale = reader.locale();
        Response.ResponseBuilder answer =
                Response.status(refusal.type().status()).entity(body(refusal, locale));
        headers(refusal, locale).forEach(answer::header);
        return answer;
    }

    /** The headers that go with {@link #body}; who asks for them tells the problem, which is an event for the measures. */
    Map<String, String> headers(Refusal refusal, Locale locale) {
        told.fire(refusal.type());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        headers.put(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        Object wait = refusal.members().getOrDefault(RETRY_AFTER, USUAL_WAIT.get(refusal.type()));
        if (wait != null) {
            headers.put(HttpHeaders.RETRY_AFTER, wait.toString());
        }
        if (refusal.type() == ProblemType.BODY_TOO_SLOW) {
            // What is still to come of the body is not waited for.
            headers.put("Connection", "close");
        }
        if (refusal.type() == ProblemType.NOT_SIGNED_IN) {
            headers.put(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return headers;
    }

    byte[] body(Refusal refusal, Locale locale) {
        try {
            return mapper.writeValueAsBytes(ProblemView.of(refusal, locale));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a member of " + refusal.type() + " cannot be written", e);
        }
    }
}
