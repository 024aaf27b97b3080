package org.daylight.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daylight.kernel.rest.OwnParameters;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;

/** What is in the contract works, and what works is in the contract: operations, parameters and roles. */
class ContractEndpointsTest {
    /** Read for every operation by the HTTP layer, or by the framework, and not by the resource method itself. */
    private static final Set<String> READ_ELSEWHERE = Set.of(
            "Accept-Language",
            "If-None-Match",
            "If-Match",
            "Idempotency-Key",
            "Range",
            "If-Range",
            "Content-Disposition");

    @Test
    void everyOperationHasItsEndpointAndTheReverse() {
        assertEquals(List.of(), differences(ContractModel.current(), Endpoints.all()));
    }

    @Test
    void noticesEachDifference() {
        ContractModel contract = ContractModel.of(
                Edits.yaml(
                        """
                paths:
                  /things:
                    get: {x-access: {roles: [anonymous]}, parameters: [{name: said, in: query}, {name: q, in: query}]}
                    post: {x-access: {roles: [editor]}}
                  /things/generic:
                    get: {x-access: {roles: [staff]}, parameters: [{name: own, in: query}]}
                  /things/{id}:
                    put:
                      x-access: {roles: [editor]}
                      parameters:
                        - {name: id, in: path}
                        - {name: If-Match, in: header}
                        - {name: Said, in: header}
                """));
        List<Endpoints.Endpoint> endpoints = Endpoints.of(Sample.class).toList();
        assertEquals(
                List.of(
                        "GET /things header parameters: contract [], Sample.list [Read]",
                        "GET /things query parameters: contract [q, said], Sample.list [limit, q]",
                        "GET /things/hidden/away is not in the contract (Sample.hidden)",
                        "POST /things has no endpoint",
                        "PUT /things/{id} header parameters: contract [Said], Sample.put []",
                        "PUT /things/{id} roles: contract [editor], Sample.put [approver]"),
                differences(contract, endpoints));
    }

    private static List<String> differences(ContractModel contract, List<Endpoints.Endpoint> endpoints) {
        List<String> differences = new ArrayList<>();
        Set<Endpoints.Endpoint> used = new HashSet<>();
        for (Operation operation : contract.operations()) {
            Optional<Endpoints.Endpoint> endpoint = endpoints.stream()
                    .filter(candidate -> candidate.serves(operation))
                    .min(Comparator.comparing(candidate -> !candidate.name().equals(operation.toString())));
            endpoint.ifPresentOrElse(
                    found -> {
                        used.add(found);
                        compare(operation, found, differences);
                    },
                    () -> differences.add(operation + " has no endpoint"));
        }
        endpoints.stream()
                .filter(endpoint -> !used.contains(endpoint))
                .forEach(endpoint ->
                        differences.add(endpoint.name() + " is not in the contract (" + endpoint.where() + ")"));
        return differences.stream().sorted().toList();
    }

    private static void compare(Operation operation, Endpoints.Endpoint endpoint, List<String> differences) {
        if (endpoint.name().equals(operation.toString())) {
            compare(operation + " path parameters", names(operation, "path"), endpoint, endpoint.path(), differences);
        }
        if (!endpoint.anyQuery()) {
            compare(
                    operation + " query parameters",
                    names(operation, "query"),
                    endpoint,
                    endpoint.query(),
                    differences);
        }
        compare(operation + " header parameters", names(operation, "header"), endpoint, read(endpoint), differences);
        Set<String> roles = operation.open() ? Set.of() : new TreeSet<>(operation.roles());
        compare(operation + " roles", roles, endpoint, endpoint.roles(), differences);
    }

    private static void compare(
            String what, Set<String> said, Endpoints.Endpoint endpoint, Set<String> done, List<String> differences) {
        if (!said.equals(done)) {
            differences.add("%s: contract %s, %s %s".formatted(what, said, endpoint.where(), done));
        }
    }

    private static Set<String> names(Operation operation, String in) {
        return operation.parameters(in).stream()
                .map(Operation.Parameter::name)
                .filter(name -> !READ_ELSEWHERE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> read(Endpoints.Endpoint endpoint) {
        return endpoint.header().stream()
                .filter(name -> !READ_ELSEWHERE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Departs from the contract of the test above in every way. */
    @Path("things/")
    @RolesAllowed("approver")
    interface Sample {
        record Window(@RestQuery Integer limit, @HeaderParam("Read") String read) {}

        @GET
        @PermitAll
        String list(@QueryParam("q") String words, @BeanParam Window window);

        @GET
        @Path("hidden/away")
        @PermitAll
        String hidden();

        @GET
        @Path("{kind}")
        @Authenticated
        @OwnParameters
        String generic(String kind);

        @PUT
        @Path("{ id : [a-z]+}")
        String put(String id, @HeaderParam("If-Match") String tag);
    }
}
