package org.daylight.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daylight.disclosure.EndedNames;
import org.daylight.disclosure.expunction.Reapplication;
import org.daylight.disclosure.expunction.Reapplication.Standing;
import org.daylight.disclosure.expunction.SavedExpunction;
import org.daylight.kernel.text.Words;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * {@code expunge-again <file or URL>}: after a restore and before the public is served, does again what was expunged since
 * the backup, and enters that numbers were lost. Serves nobody while it runs; run again it does nothing more.
 */
@ApplicationScoped
@Unremovable
class ExpungeAgain implements QuarkusApplication {
    static final String NAME = "expunge-again";

    /** The owner's word, for the application's role cannot write it: this was decided in the history that was lost. */
    private static final String ORDER =
            """
            with written as (select id from expunction_order where disclosure_id = ?::uuid and state = 'APPROVED' and reapplies = ?),
            new as (
                insert into expunction_order (id, disclosure_id, body_id, deciding_id, ground, citation, reason, state,
                    ordered_by, ordered_at, reapplies, version)
                select gen_random_uuid(), d.id, d.body_id, d.body_id, ?, ?, ?, 'APPROVED', ?, now(), ?, 0
                from disclosure d where d.id = ?::uuid and not exists (select from written)
                returning id)
            select id from written union all select id from new""";

    private final Reapplication reapplication;
    private final EndedNames names;
    private final ObjectMapper json;

    ExpungeAgain(Reapplication reapplication, EndedNames names, ObjectMapper json) {
        this.reapplication = reapplication;
        this.names = names;
        this.json = json;
    }

    @Override
    @ActivateRequestContext
    public int run(String... arguments) {
        try {
            if (arguments.length != 1) {
                throw new StartupRefusal(
                        "用法：expunge-again <依法删除清单的文件或网址>。",
                        "Usage: expunge-again <file or URL of the saved list of expunctions>.");
            }
            run(SavedList.read(arguments[0], json));
            return 0;
        } catch (StartupRefusal refusal) {
            Notice.print(refusal.words());
        } catch (Reapplication.OtherHistory mismatch) {
            Words why = mismatch.words();
            Notice.print(Words.of(
                    "清单与此数据库不符（" + why.zh() + "），未作任何删除。",
                    "The list does not fit this database (" + why.en() + "): nothing was erased."));
        }
        return 1;
    }

    private void run(SavedList saved) {
        // All of it must fit before any of it is done.
        Map<Standing, List<SavedExpunction>> standings = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            standings.put(standing, new ArrayList<>());
        }
        saved.items()
                .forEach(item -> standings.get(reapplication.standing(item)).add(item));
        var restoration = reapplication.record(saved.seq());
        standings.get(Standing.BACK).forEach(item -> reapplication.carryOut(order(item), item));
        restoration.ifPresent(
                seq -> Notice.print(Words.of("恢复已记为第 %d 号公开行为。", "The restore is on record as act %d.", seq)));
        Notice.print(Words.of(
                "重新删除 %1$d 条；已删除 %2$d 条；备份中没有 %3$d 条。",
                "Expunged again: %1$d; expunged already: %2$d; not in the backup: %3$d.",
                standings.get(Standing.BACK).size(),
                standings.get(Standing.DONE).size(),
                standings.get(Standing.ABSENT).size()));
        // Those need no list: the backup itself says until when they might stand.
        int nameless = names.eraseAll();
        if (nameless > 0) {
            Notice.print(Words.of(
                    "公示期已满的姓名，已从 %d 条公开信息中删除。", "Names whose time is over were erased from %d disclosures.", nameless));
        }
    }

    private static UUID order(SavedExpunction item) {
        DatabaseDoor owner = DatabaseDoor.owner(ConfigProvider.getConfig())
                .orElseThrow(
                        () -> new StartupRefusal(
                                "expunge-again 须以数据表所有者的身份写入（QUARKUS_FLYWAY_USERNAME）。",
                                "expunge-again writes as the owner of the tables: tell it how to connect (QUARKUS_FLYWAY_USERNAME)."));
        var header = item.header();
        try (Connection connection = owner.open();
                PreparedStatement statement = connection.prepareStatement(ORDER)) {
            statement.setString(1, header.disclosure().toString());
            statement.setLong(2, item.seq());
            statement.setString(3, header.ground().name());
            statement.setString(4, header.citation());
            statement.setString(5, header.reason());
            statement.setString(6, Reapplication.ACTOR);
            statement.setLong(7, item.seq());
            statement.setString(8, header.disclosure().toString());
            try (ResultSet order = statement.executeQuery()) {
                order.next();
                return order.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw new StartupRefusal("删除令无法写入（%s）。", "The order to expunge cannot be written (%s).", e.getMessage());
        }
    }
}
