package org.daylight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database itself does not let happen to files, whatever the program does. */
@QuarkusTest
class AttachmentGuardsTest {
    private static String open;
    private static String shown;

    @BeforeEach
    void files() {
        if (open == null) {
            var desk = Desk.open();
            open = attached(desk, "guarded draft").path("attachments[0].id");
            var published = attached(desk, "guarded and public");
            shown = published.path("attachments[0].id");
            Story.publish(desk.editor, desk.reviewer, desk.approver, published, Desk.rows("A"));
        }
    }

    private static Response attached(Desk desk, String words) {
        return Story.attach(desk.editor, desk.draft(), "a.txt", "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    delete from attachment where id = 'SHOWN'                                            | P0001
                    update attachment set seq = 1 where id = 'OPEN'                                      | P0001
                    update attachment set seq = null where id = 'SHOWN'                                  | P0001
                    update attachment set digest = digest where id = 'OPEN'                              | 42501
                    update attachment set size = 1 where id = 'OPEN'                                     | 42501
                    delete from stored_file where digest = (select digest from attachment where id = 'SHOWN') | 23503
                    update stored_file set digest = digest                                               | 42501
                    update stored_chunk set bytes = 'x'                                                  | 42501
                    delete from stored_chunk                                                             | 42501
                    truncate stored_file cascade                                                         | 42501
                    insert into attachment select gen_random_uuid(), disclosure_id, owner_kind, owner_id, media_type, size, digest, null, seq, created_at from attachment where id = 'SHOWN' | P0001
                    insert into attachment select gen_random_uuid(), disclosure_id, 'NOBODY', owner_id, media_type, size, digest, null, null, created_at from attachment where id = 'SHOWN' | 23514
                    insert into stored_chunk select digest, n, bytes from stored_chunk                   | 23505
                    insert into stored_chunk select digest, 9, '' from stored_chunk limit 1              | 23514
                    """)
    void bites(String sql, String state) throws SQLException {
        var failure =
                Roles.APPLICATION.attempt(List.of(sql.replace("SHOWN", shown).replace("OPEN", open)));
        assertEquals(state, failure == null ? "done" : failure.getSQLState());
    }

    @Test
    void thePublicSeesNoFileOfADraft() {
        assertEquals(
                List.of("guarded and public"),
                Roles.asSuperuser(
                        """
                        select convert_from(p.bytes, 'UTF8') from public_chunk p
                        join attachment a using (digest) where a.id in (?::uuid, ?::uuid)""",
                        open,
                        shown));
    }

    @Test
    void anExpungedEditionHasNone() throws SQLException {
        var failure = Roles.OWNER.attempt(List.of(
                """
                insert into edition select (jsonb_populate_record(e, jsonb_build_object(
                    'id', gen_random_uuid(), 'state', 'EXPUNGED', 'title', null, 'period', null, 'summary', null,
                    'content', null, 'notes', null, 'attachments', '[]'))).*
                from edition e where id = (select owner_id from attachment where id = '%s')"""
                        .formatted(open)));
        assertEquals(
                "23514 true",
                failure.getSQLState() + " " + failure.getMessage().contains("edition_attachments_expunged"));
    }
}
