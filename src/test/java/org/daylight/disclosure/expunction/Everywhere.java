package org.daylight.disclosure.expunction;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.kernel.persistence.Roles;

/** Looks for a word in every row of every table that there is, as the superuser; the catalogue's own included. */
final class Everywhere {
    private static final String TABLES =
            """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'm') and n.nspname <> 'pg_toast'""";

    private Everywhere() {}

    /** The tables where it stands, as text or among bytes. */
    static Set<String> holding(String word) {
        var bytes = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        var found = new TreeSet<String>();
        for (var table : Roles.asSuperuser(TABLES)) {
            var hits = Roles.asSuperuser(
                    "select count(*) from " + table + " t where t::text like ? or t::text like ?",
                    "%" + word + "%",
                    "%" + bytes + "%");
            if (!hits.get(0).equals("0")) {
                found.add(table);
            }
        }
        return found;
    }
}
