package org.daylight.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds every HTTP exchange of the tests against the contract, and remembers which parts of it were exercised. */
public final class Contract {
    /** The test's classes may be loaded more than once in one machine; its system properties are there only once. */
    private static final String EXERCISED = "daylight.test.exercised";

    private static final ContractValidator VALIDATOR = new ContractValidator(ContractModel.current());

    private Contract() {}

    /** A filter that fails the test when an exchange departs from the contract. {@link Api#given()} has it installed. */
    public static Filter filter() {
        return Contract::check;
    }

    /** What was called so far in this machine, as lines {@code operationId status}. */
    static Set<String> exercised() {
        return new TreeSet<>(List.of(System.getProperty(EXERCISED, "").split("\n")));
    }

    private static Response check(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        Exchange exchange = exchange(request, response);
        List<String> complaints = VALIDATOR.complaints(exchange);
        if (!complaints.isEmpty()) {
            throw new AssertionError("%s %s answered %d against the contract:%n  %s%n%s"
                    .formatted(
                            exchange.method(),
                            exchange.uri(),
                            exchange.status(),
                            String.join("\n  ", complaints),
                            response.asString()));
        }
        ContractModel.current()
                .match(exchange.method(), exchange.uri().getRawPath())
                .ifPresent(operation -> remember(operation.operationId() + " " + exchange.status()));
        return response;
    }

    private static Exchange exchange(FilterableRequestSpecification request, Response response) {
        Map<String, String> headers = response.headers().asList().stream()
                .collect(Collectors.toMap(Header::getName, Header::getValue, (one, other) -> one + ", " + other));
        return new Exchange(
                request.getMethod(),
                URI.create(request.getURI()),
                request.getContentType(),
                request.getBody() instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : request.getBody(),
                response.statusCode(),
                headers,
                response.asByteArray());
    }

    private static void remember(String line) {
        synchronized (System.getProperties()) {
            Set<String> lines = exercised();
            lines.add(line);
            System.setProperty(EXERCISED, String.join("\n", lines).strip());
        }
    }
}
