package org.daylight.attachment.scan;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.daylight.attachment.FileFlaw;
import org.daylight.attachment.FileScan;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;
import org.jboss.logging.Logger;

/** Has files scanned where a scanner is set up. When it does not answer, no file is taken: unscanned is not clean. */
@ApplicationScoped
class VirusScan implements FileScan {
    private static final Logger LOG = Logger.getLogger(VirusScan.class);

    private final Optional<ClamAv> scanner;

    VirusScan(ScanSettings settings) {
        this.scanner = settings.clamd().map(address -> new ClamAv(address, settings.timeout()));
    }

    void atStart(@Observes StartupEvent event) {
        if (scanner.isEmpty()) {
            LOG.info("no virus scanner is set up (DAYLIGHT_SCAN_CLAMD): files are attached unscanned");
        }
    }

    /** Whether it answers; empty when there is none. */
    Optional<Boolean> isThere() {
        return scanner.map(ClamAv::isThere);
    }

    @Override
    public void check(Path file) {
        scanner.ifPresent(asked -> check(asked, file));
    }

    private static void check(ClamAv scanner, Path file) {
        var answer = answer(scanner, file);
        if (answer.endsWith(" FOUND")) {
            throw FileFlaw.MALWARE.refusal(answer.replaceAll("^stream: | FOUND$", ""));
        }
        if (!answer.equals("stream: OK")) {
            // Mostly a file that is larger than the scanner takes: its StreamMaxLength must not be less than ours.
            LOG.warnf("the virus scanner says: %s", answer);
            throw unavailable();
        }
    }

    private static String answer(ClamAv scanner, Path file) {
        try (var content = Files.newInputStream(file)) {
            return scanner.scan(content);
        } catch (IOException e) {
            LOG.warnf("the virus scanner is away: %s", e);
            throw unavailable();
        }
    }

    private static Refusal unavailable() {
        return new Refusal(
                ProblemType.UNAVAILABLE,
                Words.of("病毒扫描暂不可用，文件未保存", "The virus scanner cannot be asked; the file was not kept"));
    }
}
