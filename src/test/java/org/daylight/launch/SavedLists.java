package org.daylight.launch;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.daylight.contract.Api;
import org.daylight.kernel.persistence.Roles;

/** Lists of expunctions as if saved from a history that went on longer than the database's. */
final class SavedLists {
    private static final JsonMapper JSON = new JsonMapper();

    private SavedLists() {}

    /** The expunction, with the number {@code seq}, of a disclosure that is there and has one edition. */
    static ObjectNode expunction(long seq, String disclosure) {
        var edition = edition(disclosure);
        var item = JSON.createObjectNode().put("seq", seq).put("publishedAt", "2026-07-02T01:00:00Z");
        item.putObject("body").put("code", "x").put("name", "x");
        var header = item.putObject("header")
                .put("disclosure", disclosure)
                .put("indexNumber", edition.getString("indexNumber"))
                .put("family", "subsidy")
                .put("ground", "law")
                .put("citation", "个人信息保护法第四十七条")
                .put("reason", "处理目的已实现");
        header.putArray("editions").add(1);
        item.putArray("acts")
                .addObject()
                .put("seq", edition.getLong("seq"))
                .put("headerDigest", edition.getString("headerDigest"));
        return item;
    }

    private static JsonPath edition(String disclosure) {
        return Api.given()
                .get("/api/v1/disclosures/" + disclosure)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A list that whoever saved it read at the number {@code seq}. */
    static ObjectNode list(long seq, ObjectNode... items) {
        var list = JSON.createObjectNode().put("seq", seq);
        list.putArray("items").addAll(Arrays.asList(items));
        return list;
    }

    static Path written(Path directory, Object list) throws IOException {
        return Files.writeString(directory.resolve("expunctions.json"), list.toString());
    }

    static long head() {
        return Long.parseLong(Roles.asSuperuser("select seq from sequence_head").get(0));
    }

    /** Greater than any number that the database knows of. */
    static long beyond() {
        return 1
                + Long.parseLong(Roles.asSuperuser(
                                """
                                select greatest((select seq from sequence_head),
                                    (select max((convert_from(header, 'UTF8')::jsonb ->> 'knownTo')::bigint)
                                     from publication where act = 'restoration'))""")
                        .get(0));
    }
}
