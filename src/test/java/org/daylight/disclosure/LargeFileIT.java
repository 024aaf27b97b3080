package org.daylight.disclosure;

import static org.daylight.disclosure.SmallCounty.APPROVER;
import static org.daylight.disclosure.SmallCounty.DEPARTMENT;
import static org.daylight.disclosure.SmallCounty.EDITOR;
import static org.daylight.disclosure.SmallCounty.REVIEWER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.daylight.contract.Api;
import org.daylight.identity.TestIssuer;
import org.daylight.launch.PackagedPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A packaged portal with 256 MiB of heap takes the largest files and gives them to many at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeFileIT {
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
    private static final int MIB = 1 << 20;
    private static final int READERS = 20;

    private final HttpClient http = HttpClient.newHttpClient();

    private Path directory;
    private PackagedPortal portal;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        directory = temporary;
        var variables = PackagedPortal.variables(TestIssuer.url(), directory);
        variables.put(
                "DAYLIGHT_IDENTITY_FOUNDING", SmallCounty.founding(directory).toString());
        portal = PackagedPortal.start(variables, JVM).awaitReady();
        Api.askAt(portal.port);
    }

    @AfterAll
    void stop() {
        Api.askAsUsual();
        portal.process.destroy();
        portal.awaitEnd();
    }

    @Test
    void aTableOf50MiBGoesInAndOut() throws Exception {
        var file = directory.resolve("table.csv");
        try (var out = Files.newOutputStream(file)) {
            var mebibyte = "0123456,abcdefg\n".repeat(MIB / 16).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 50; i++) {
                out.write(mebibyte);
            }
        }
        inAndOut(file, "text/csv");
    }

    @Test
    void aScannedReportGoesInAndOut() throws Exception {
        var file = directory.resolve("report.pdf");
        try (var pdf = new PDDocument();
                var out = Files.newOutputStream(file)) {
            for (int i = 0; i < 45; i++) {
                var page = new PDPage();
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    content.drawImage(JPEGFactory.createFromImage(pdf, noise(i), 0.9f), 0, 0, 600, 800);
                }
            }
            pdf.save(out);
        }
        inAndOut(file, "application/pdf");
    }

    /** Nobody sends fifty megabytes to hear that. */
    @Test
    void whoMayNotAndWhatIsTooLargeIsToldBeforeTheBodyComes() throws IOException {
        assertEquals("HTTP/1.1 401 Unauthorized", firstLine("Content-Length: 50000000"));
        assertEquals(
                "HTTP/1.1 413 Request Entity Too Large",
                firstLine("Authorization: Bearer " + EDITOR + "\r\nContent-Disposition: attachment; filename=a.pdf"
                        + "\r\nContent-Length: 53000000"));
    }

    /** Of the answer to an upload whose body never comes. */
    private String firstLine(String headers) throws IOException {
        try (var socket = new Socket("localhost", portal.port)) {
            socket.setSoTimeout(5_000);
            var request = "POST /api/v1/staff/editions/019f1b30-a280-75ac-97ce-6d9a8cbb46e2/attachments HTTP/1.1\r\n"
                    + "Host: localhost\r\nContent-Type: application/pdf\r\n" + headers + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static BufferedImage noise(int seed) {
        var image = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }

    private void inAndOut(Path file, String type) throws Exception {
        var size = Files.size(file);
        var draft = Story.draft(EDITOR, DEPARTMENT);
        var began = System.nanoTime();
        var answer = http.send(
                to("/api/v1/staff/editions/" + draft.path("edition") + "/attachments")
                        .header("Authorization", "Bearer " + EDITOR)
                        .header("If-Match", draft.header("ETag"))
                        .header("Content-Type", type)
                        .header("Content-Disposition", "attachment; filename=\"" + file.getFileName() + "\"")
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer.body());
        var up = rate(size, began);
        var attached = attached(draft.path("edition"));
        var disclosure = Story.publish(EDITOR, REVIEWER, APPROVER, attached, Desk.rows("A"));
        var address =
                "/api/v1/disclosures/" + disclosure + "/editions/1/attachments/" + attached.path("attachments[0].id");
        long kept = attached.<Number>path("attachments[0].size").longValue();

        began = System.nanoTime();
        assertEquals(kept, taken(address));
        var down = rate(kept, began);
        began = System.nanoTime();
        assertEquals(READERS * kept, takenByMany(address));
        System.out.printf(
                "%s of %d MiB: in at %.0f MB/s, out at %.0f MB/s, to %d at once at %.0f MB/s%n",
                type, size / MIB, up, down, READERS, rate(READERS * kept, began));
        assertTrue(portal.process.isAlive());
    }

    private static Response attached(String edition) {
        return Api.as(EDITOR).get("/api/v1/staff/editions/" + edition);
    }

    private static double rate(long bytes, long began) {
        return bytes / 1e6 / ((System.nanoTime() - began) / 1e9);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + portal.port + path));
    }

    /** How many bytes came. */
    private long taken(String address) throws IOException, InterruptedException {
        try (InputStream in =
                http.send(to(address).build(), BodyHandlers.ofInputStream()).body()) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private long takenByMany(String address) throws Exception {
        var threads = Executors.newFixedThreadPool(READERS);
        try {
            var calls = IntStream.range(0, READERS)
                    .<Callable<Long>>mapToObj(i -> () -> taken(address))
                    .toList();
            long all = 0;
            for (var taken : threads.invokeAll(calls)) {
                all += taken.get();
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
