package org.daylight.kernel.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.daylight.kernel.problem.Fault;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.jboss.resteasy.reactive.RestQuery;

/** A resource for tests only: it says what it understood, or fails in the way asked for. */
@Path("/api/v1/try-me")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class TryMeResource {

    public record Line(@NotBlank String name, @DecimalMin("0") BigDecimal amount) {}

    public record Draft(
            @NotBlank @Size(max = 40) String title,
            @Pattern(regexp = "\\d{4}", message = "须为四位数字 | must be four digits") String code,
            LocalDate signed,
            @NotNull List<@Valid Line> rows) {}

    public record Filter(
            @QueryParam("family") @Size(max = 10) String family,
            @RestQuery("amount.gte") Integer least,
            @RestQuery List<String> tag) {}

    public record Echo(String family, Integer least, List<String> tag, String q) {}

    @GET
    public Echo list(@Valid @BeanParam Filter filter, @RestQuery @Size(max = 5) String q) {
        return new Echo(filter.family(), filter.least(), filter.tag(), q);
    }

    @POST
    public Draft create(@Valid Draft draft) {
        return draft;
    }

    @POST
    @Path("{id}/publish")
    public Map<String, String> publish(UUID id, @RestQuery @Max(9) Integer times) {
        return Map.of("id", id.toString());
    }

    @GET
    @Path("secret")
    @RolesAllowed("editor")
    public String secret() {
        return "{}";
    }

    @GET
    @Path("fails/{how}")
    public String fail(String how) throws Throwable {
        throw switch (how) {
            case "argument" -> new IllegalArgumentException("password=hunter2");
            case "element" -> new NoSuchElementException("no row");
            case "stale" -> new IllegalStateException(new OptimisticLockException("row 7"));
            case "connection" -> new IllegalStateException(new SQLException("refused", "08001"));
            case "pool" -> new SQLException("Acquisition timeout while waiting for new connection");
            case "unique" -> new SQLException("duplicate key", "23505");
            case "withdrawn" ->
                new Refusal(
                        ProblemType.WITHDRAWN,
                        Words.of("已于 2026-11-22 撤回", "Withdrawn on 2026-11-22"),
                        List.of(Fault.in("id", Words.of("已撤回", "withdrawn"))),
                        Map.of("reason", Words.of("内容有误", "it was wrong"), "withdrawnOn", LocalDate.of(2026, 11, 22)));
            case "busy" ->
                new Refusal(
                        ProblemType.TOO_MANY_REQUESTS,
                        Words.of("请稍候", "Slow down"),
                        List.of(),
                        Map.of("retryAfter", 7));
            default -> new LinkageError("unheard of");
        };
    }
}
