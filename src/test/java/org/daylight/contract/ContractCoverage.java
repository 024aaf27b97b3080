package org.daylight.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** After all tests: lists which documented answers no test ever got, in {@code target/contract-not-exercised.txt}. */
public class ContractCoverage implements TestExecutionListener {
    private static final Path REPORT = Path.of("target", "contract-not-exercised.txt");

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        try {
            Files.createDirectories(REPORT.getParent());
            Files.write(REPORT, notExercised(ContractModel.current(), Contract.exercised()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Lines {@code operationId status}. */
    static List<String> notExercised(ContractModel contract, Set<String> exercised) {
        Set<String> lines = new TreeSet<>();
        contract.operations()
                .forEach(operation ->
                        operation.statuses().forEach(status -> lines.add(operation.operationId() + " " + status)));
        lines.removeAll(exercised);
        return List.copyOf(lines);
    }
}
