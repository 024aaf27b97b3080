package org.daylight.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daylight.contract.ContractModel;
import org.daylight.contract.Operation;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract gets inputs made from the contract, in four phases: valid, at the edges, with one thing
 * wrong, hostile. None is answered with a 5xx or in an undocumented way, what follows the contract is never refused for its
 * form, what does not is refused, and what is refused changes nothing.
 *
 * <p>An input depends on {@code -Dfuzz.seed}, its operation, phase and index alone, all named when it fails, and on what
 * earlier ones did; {@code -Dfuzz.inputs} of them go to each operation in each phase;
 * {@code -Dfuzz.only} is a pattern of operationIds.
 */
@QuarkusTest
class FuzzTest {
    private static final String SEED = System.getProperty("fuzz.seed", "daylight");
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 200);
    private static final String ONLY = System.getProperty("fuzz.only", ".*");
    private static final Path COMPLAINTS = Path.of("target", "fuzz.txt");
    private static final ContractModel MODEL = ContractModel.current();

    @TestHTTPResource
    URL url;

    private final Judge judge = new Judge(MODEL);
    private final Conformity conformity = new Conformity(MODEL);

    @Test
    void readingSurvivesEverything() throws Exception {
        try (Campaign campaign = campaign();
                Witness witness = new Witness()) {
            operations(true).forEach(campaign::read);
            report("reading", campaign);
            assertEquals("0 null", witness.seen() + " " + witness.since(0), "reading changed something");
        }
    }

    @Test
    void changingSurvivesEverythingAndRefusalsChangeNothing() throws Exception {
        try (Campaign campaign = campaign();
                Witness witness = new Witness()) {
            operations(false).forEach(operation -> campaign.write(operation, witness));
            report("changing", campaign);
        }
    }

    private Campaign campaign() {
        return new Campaign(MODEL, judge, conformity, url.getPort(), SEED, INPUTS);
    }

    private static List<Operation> operations(boolean reading) {
        return MODEL.operations().stream()
                .filter(operation -> operation.method().equals("GET") == reading)
                .filter(operation -> operation.operationId().matches(ONLY))
                // Files are spoilt where they are looked at: SpoiltFilesTest.
                .filter(operation -> !operation.takesFile())
                .toList();
    }

    private static void report(String what, Campaign campaign) throws IOException {
        System.out.println("fuzz " + what + ": " + campaign.tally());
        // Halves of surrogate pairs are among them, so not as lines.
        Files.write(COMPLAINTS, String.join("\n", campaign.complaints()).getBytes(UTF_8), CREATE, APPEND);
        List<String> first = campaign.complaints().stream().limit(10).toList();
        assertEquals(
                "",
                String.join("\n", first),
                campaign.complaints().size() + " complaints, all of them in " + COMPLAINTS);
    }
}
