package org.daylight.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the writers tried and what the portal acknowledged, against what it published. */
final class Ledger {
    private final Set<String> attempted = new HashSet<>();
    private final Set<String> acknowledged = new HashSet<>();
    private final Map<String, Integer> published = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** The name of a public act: what happened to which disclosure's edition, or to the body with which code. */
    static String name(JsonNode act) {
        var kind = act.get("act").textValue();
        if (!act.has("family")) {
            return name(kind, act.at("/body/code").textValue());
        }
        var name = name(kind, act.get("subject").textValue());
        return kind.equals("withdrawal") ? name : name + " " + act.get("edition");
    }

    static String name(String act, String subject) {
        return act + " " + subject;
    }

    synchronized void attempt(String act) {
        attempted.add(act);
    }

    synchronized void acknowledge(String act) {
        acknowledged.add(act);
    }

    /** Counts something for the report: a repeat, or what became of a request without an answer. */
    synchronized void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    synchronized int counted(String what) {
        return counts.getOrDefault(what, 0);
    }

    synchronized int acknowledged() {
        return acknowledged.size();
    }

    /** Everything acknowledged is among {@code acts} and those before, once, and nothing that nobody tried. */
    synchronized void check(List<JsonNode> acts) {
        acts.forEach(act -> published.merge(name(act), 1, Integer::sum));
        var lost = new ArrayList<>(acknowledged);
        lost.removeAll(published.keySet());
        assertEquals(List.of(), lost, "acknowledged and lost");
        var invented = new ArrayList<>(published.keySet());
        invented.removeAll(attempted);
        assertEquals(List.of(), invented, "published and never asked for");
        var twice =
                published.entrySet().stream().filter(act -> act.getValue() > 1).toList();
        assertEquals(List.of(), twice, "published twice");
    }

    @Override
    public synchronized String toString() {
        return acknowledged.size() + " public acts acknowledged, " + published.size() + " published, " + counts;
    }
}
