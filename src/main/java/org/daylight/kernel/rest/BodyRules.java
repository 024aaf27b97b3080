package org.daylight.kernel.rest;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** Whether a request brings the body that its operation declares, in a form that means one thing. */
final class BodyRules {
    private static final Pattern JSON = Pattern.compile(
            "application/json(\\s*;\\s*charset\\s*=\\s*(utf-8|\"utf-8\"))?\\s*", Pattern.CASE_INSENSITIVE);

    /** What operations take that take a file of whatever type. */
    private static final String ANY_FILE = "application/octet-stream";

    private final ContainerRequestContext request;
    private final HttpLimits limits;

    BodyRules(ContainerRequestContext request, HttpLimits limits) {
        this.request = request;
        this.limits = limits;
    }

    void check(Declared declared) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        boolean chunked = request.getHeaderString("Transfer-Encoding") != null;
        boolean brought = chunked || (length != null && !length.equals("0"));
        if (brought && !declared.body()) {
            throw invalid(Words.of("此操作不接受正文", "this operation takes no body"));
        }
        if (!declared.body()) {
            return;
        }
        if (!brought) {
            throw invalid(Words.of("缺少正文", "the body is missing"));
        }
        if (request.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null) {
            throw Refusal.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            throw Refusal.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (declared.consumes().contains(ANY_FILE)) {
            checkFile(type, length, declared);
        } else if (isJson(type) || declared.consumes().equals(List.of("application/json"))) {
            checkJson(type, length);
        } else {
            checkTable(type, length);
        }
    }

    private void checkJson(String type, String length) {
        if (!JSON.matcher(type).matches()) {
            throw Refusal.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        checkLength(length, limits.maxJsonBody());
    }

    private void checkFile(String type, String length, Declared declared) {
        if (!declared.consumes().contains(bare(type))) {
            throw Refusal.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        checkLength(length, limits.maxFile());
    }

    /** Without parameters. */
    private static String bare(String type) {
        return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private void checkTable(String type, String length) {
        if (!TableType.isTable(type)) {
            throw Refusal.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        checkLength(length, limits.maxTable());
    }

    private static void checkLength(String length, MemorySize limit) {
        if (length != null && Long.parseLong(length) > limit.asLongValue()) {
            throw Refusal.of(ProblemType.BODY_TOO_LARGE);
        }
    }

    static boolean isJson(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    static Refusal invalid(Words detail) {
        return new Refusal(ProblemType.INVALID_REQUEST, detail);
    }
}
