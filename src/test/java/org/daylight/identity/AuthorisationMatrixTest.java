package org.daylight.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.contract.ContractModel;
import org.daylight.contract.Operation;
import org.daylight.contract.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may do what, generated from the contract: every operation × every role and none × {own body, another body, and for
 * who has the role the body above, a body below, no post, no mention in the token} × {good, bad, no token}. A call that
 * is refused changes nothing in the whole database.
 */
@QuarkusTest
class AuthorisationMatrixTest {
    private static final ContractModel CONTRACT = ContractModel.current();
    private static Callers callers;
    private static int cells;

    @BeforeAll
    static void people() {
        callers = new Callers();
    }

    @AfterAll
    static void report() {
        System.out.println("authorisation matrix: " + cells + " cells");
    }

    static Stream<String> operations() {
        return CONTRACT.operations().stream().map(Operation::operationId).sorted();
    }

    @Test
    void everyOperationIsTried() {
        assertEquals(operations().collect(Collectors.toCollection(TreeSet::new)), Attempts.known());
    }

    @Test
    void everyRoleIsInTheContract() {
        Set<String> roles = new TreeSet<>(List.of("anonymous", "staff"));
        Arrays.stream(Role.values()).map(Role::code).forEach(roles::add);
        Set<String> declared = new TreeSet<>();
        CONTRACT.document().path("x-roles").fieldNames().forEachRemaining(declared::add);
        assertEquals(roles, declared);
        CONTRACT.operations()
                .forEach(operation -> assertTrue(
                        !operation.roles().isEmpty() && roles.containsAll(operation.roles()),
                        operation + " has no row of its own: " + operation.roles()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void everyoneGetsWhatTheContractSays(String operationId) {
        var operation = CONTRACT.operation(operationId);
        var all = callers.of(operation);
        var shared = Attempts.of(operationId, callers.own, all.get(0).role());
        var before = Tables.snapshot();
        assertEquals("", faults(all.stream().filter(caller -> !caller.succeeds()), shared));
        assertEquals(before, Tables.snapshot());
        var succeeding = all.stream().filter(Caller::succeeds).toList();
        // What was refused to the others is still there to be done.
        assertEquals("", succeeding.get(0).fault(shared));
        assertEquals(
                "",
                succeeding.stream()
                        .skip(1)
                        .map(caller -> caller.fault(again(operation, shared, caller)))
                        .collect(Collectors.joining("\n"))
                        .strip());
        cells += all.size();
    }

    /** Readers share what they read; a change is made to something new each time. */
    private static Attempt again(Operation operation, Attempt shared, Caller caller) {
        return operation.method().equals("GET")
                ? shared
                : Attempts.of(operation.operationId(), callers.own, caller.role());
    }

    private static String faults(Stream<Caller> callers, Attempt attempt) {
        return callers.map(caller -> caller.fault(attempt))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
