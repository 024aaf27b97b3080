package org.daylight.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.daylight.kernel.json.CanonicalJson;
import org.daylight.publication.Commitment;
import org.daylight.publication.MerkleRoot;

/** A follower who trusts nothing: reads every act by the public API and recomputes all that it commits to. */
final class PublicRecord {
    private static final HexFormat HEX = HexFormat.of();

    private final Client client;
    private long last;

    PublicRecord(Client client) {
        this.client = client;
    }

    /** The acts since the last time, each whole, without a gap. */
    List<JsonNode> catchUp() throws IOException, InterruptedException {
        var acts = new ArrayList<JsonNode>();
        for (var next = "/changes?limit=1000&after=" + last; next != null; ) {
            var page = read(next);
            for (var act : page.get("items")) {
                assertEquals(++last, act.get("seq").longValue(), "a gap in the sequence");
                check(act);
                acts.add(act);
            }
            next = page.path("next").textValue();
        }
        return acts;
    }

    private void check(JsonNode act) throws IOException, InterruptedException {
        var publication = read("/publications/" + act.get("seq"));
        var leaf = publication.get("leaf");
        assertEquals(
                leaf.get("headerDigest").textValue(),
                HEX.formatHex(Commitment.headerDigest(
                        bytes(publication, "salt"), CanonicalJson.bytes(publication.get("header")))));
        var rows = new MerkleRoot();
        if (!act.get("act").textValue().equals("withdrawal") && act.has("edition")) {
            add(rows, act.get("href").textValue() + "/rows?limit=1000");
        }
        assertEquals(leaf.get("rows").longValue(), rows.size(), () -> "rows of " + act);
        assertEquals(leaf.get("rowRoot").textValue(), HEX.formatHex(rows.head()));
    }

    private void add(MerkleRoot rows, String url) throws IOException, InterruptedException {
        for (var next = url; next != null; ) {
            var page = read(next);
            for (var row : page.get("items")) {
                rows.add(Commitment.rowLeaf(bytes(row, "salt"), CanonicalJson.bytes(row.get("row"))));
            }
            next = page.path("next").textValue();
        }
    }

    private JsonNode read(String url) throws IOException, InterruptedException {
        var reply = client.get(url);
        assertEquals(200, reply.status(), () -> url + " " + reply.body());
        return reply.body();
    }

    private static byte[] bytes(JsonNode view, String member) {
        return HEX.parseHex(view.get(member).textValue());
    }
}
