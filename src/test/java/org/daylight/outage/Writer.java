package org.daylight.outage;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Story;
import org.daylight.outage.Client.Reply;

/**
 * Makes disclosures public, corrects and withdraws them and founds villages, one after the other for ever. A request
 * without an answer, or refused with 503, is sent again as it was, which is what its key and its condition are for.
 */
final class Writer implements Runnable {
    private static final int MOST_ROWS = 60;

    private final Client client;
    private final Gate gate;
    private final Ledger ledger;
    private final Random random;
    private final String body;
    private volatile Throwable failure;

    Writer(Client client, Gate gate, Ledger ledger, long seed, int department) {
        this.client = client;
        this.gate = gate;
        this.ledger = ledger;
        this.random = new Random(seed + department);
        this.body = Town.department(department);
        gate.expect();
    }

    /** Fails the test if the writer met what must not be. */
    void check() {
        if (failure != null) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                if (random.nextInt(4) == 0) {
                    found();
                }
                disclose();
            }
        } catch (Gate.Over over) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (AssertionError | IllegalStateException | NullPointerException met) {
            failure = met;
            gate.leave();
        }
    }

    private void found() throws InterruptedException {
        var code = "V" + UUID.randomUUID().toString().substring(0, 18);
        var act = Ledger.name("body-founded", code);
        ledger.attempt(act);
        create("/staff/bodies", Town.ADMIN, Town.village(code));
        ledger.acknowledge(act);
    }

    private void disclose() throws InterruptedException {
        var draft = create("/staff/disclosures", Town.EDITOR, Story.draftFor(body));
        var disclosure = draft.text("disclosure");
        publish(draft, "first-edition", 1);
        if (random.nextBoolean()) {
            var url = "/staff/disclosures/" + disclosure + "/corrections";
            publish(create(url, Town.EDITOR, "{\"reason\": \"誊写有误\"}"), "correction", 2);
        }
        if (random.nextInt(3) == 0) {
            withdraw(disclosure);
        }
    }

    private void publish(Reply draft, String kind, int number) throws InterruptedException {
        var edition = "/staff/editions/" + draft.text("edition");
        var filled = change("PUT", edition + "/rows", draft.tag(), Town.EDITOR, rows(), edition, "draft");
        var submitted = change("POST", edition + "/submission", filled.tag(), Town.EDITOR, "", edition, "in-review");
        var review = "/staff/reviews/" + reviewOf(submitted, draft.text("edition"));
        var opened = ask(review, Town.REVIEWER);
        var cleared = change(
                "POST",
                review + "/clearance",
                opened.tag(),
                Town.REVIEWER,
                "{\"verdict\": \"不涉密，可以公开\"}",
                review,
                "approval");
        var act = Ledger.name(kind, draft.text("disclosure")) + " " + number;
        ledger.attempt(act);
        change("POST", review + "/approval", cleared.tag(), Town.APPROVER, "", review, "approved");
        ledger.acknowledge(act);
    }

    private void withdraw(String disclosure) throws InterruptedException {
        var url = "/staff/disclosures/" + disclosure;
        var seen = ask(url, Town.APPROVER);
        var act = Ledger.name("withdrawal", disclosure);
        ledger.attempt(act);
        var reason = "{\"reason\": \"另行公布\"}";
        change("POST", url + "/withdrawal", seen.tag(), Town.APPROVER, reason, url, "withdrawn");
        ledger.acknowledge(act);
    }

    private String rows() {
        var rows = Desk.rows();
        for (int i = random.nextInt(MOST_ROWS); i >= 0; i--) {
            rows.add(Desk.row("A" + i, 1 + random.nextInt(1_000_000)));
        }
        return Story.rowsDocument(rows);
    }

    /** A submission that was sent again is told about the edition, and the case must be looked for. */
    private String reviewOf(Reply submitted, String edition) throws InterruptedException {
        if (submitted.body().has("review")) {
            return submitted.text("review");
        }
        for (var next = "/staff/reviews?state=confidentiality-review&limit=1000"; next != null; ) {
            var page = ask(next, Town.REVIEWER);
            for (var review : page.body().get("items")) {
                if (review.get("subject").textValue().equals(edition)) {
                    return review.get("review").textValue();
                }
            }
            next = page.text("next");
        }
        throw new AssertionError("no review of " + edition);
    }

    /** Something new, once for its key. */
    private Reply create(String url, String token, String content) throws InterruptedException {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        for (boolean repeated = false; ; repeated = true) {
            var reply = attempt("POST", url, token, key, content, repeated);
            if (reply != null) {
                expect(reply.status() == 201, url, reply);
                return reply;
            }
        }
    }

    /** A change of what was seen as {@code tag}; when sent again, it may have happened already. */
    private Reply change(
            String method, String url, String tag, String token, String content, String resource, String state)
            throws InterruptedException {
        for (boolean repeated = false; ; repeated = true) {
            var reply = attempt(method, url, token, Map.of("If-Match", tag), content, repeated);
            if (reply == null) {
                continue;
            }
            if (repeated && (reply.status() == 412 || reply.status() == 409)) {
                var now = ask(resource, token);
                expect(now.text("state").equals(state) && !now.tag().equals(tag), url, now);
                ledger.count("without an answer, there");
                return now;
            }
            if (repeated) {
                ledger.count("without an answer or refused, not there");
            }
            expect(reply.status() == 200, url, reply);
            return reply;
        }
    }

    private Reply ask(String url, String token) throws InterruptedException {
        while (true) {
            gate.pass();
            try {
                var reply = client.get(url, token);
                if (!reply.isUnavailable()) {
                    expect(reply.status() == 200, url, reply);
                    return reply;
                }
                ledger.count("503");
            } catch (IOException unanswered) {
                ledger.count("no answer");
            }
        }
    }

    /** The answer, or null when there was none or it says that the portal cannot do it now. */
    private Reply attempt(
            String method, String url, String token, Map<String, String> headers, String content, boolean repeated)
            throws InterruptedException {
        gate.pass();
        if (repeated) {
            ledger.count("repeats");
        }
        try {
            var reply = client.send(method, url, token, headers, content);
            if (!reply.isUnavailable()) {
                return reply;
            }
            ledger.count("503");
        } catch (IOException unanswered) {
            ledger.count("no answer");
        }
        return null;
    }

    private static void expect(boolean as, String url, Reply reply) {
        if (!as) {
            throw new AssertionError(url + " " + reply);
        }
    }
}
