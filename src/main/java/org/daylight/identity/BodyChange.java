package org.daylight.identity;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.daylight.kernel.text.Prose;

/**
 * A change in the life of a public body. Each act needs its own member and refuses the others'.
 *
 * @param act what happens
 * @param basis the decision it rests on, published with the act
 * @param name the new name (renamed)
 * @param parent code of the new body above (moved)
 * @param supervising code of the new supervising body (moved, optional)
 * @param successor code of the body that takes over (merged, abolished)
 */
public record BodyChange(
        @NotNull Act act,
        @NotNull @Prose(max = 500) String basis,
        @Prose(max = 200) String name,
        @BodyCode String parent,
        @BodyCode String supervising,
        @BodyCode String successor) {

    /** What can happen to a body, which members say how, and which state it leads to. */
    public enum Act {
        RENAMED(BodyStatus.ACTIVE, Set.of("name")),
        MOVED(BodyStatus.ACTIVE, Set.of("parent")),
        MERGED(BodyStatus.MERGED, Set.of("successor")),
        ABOLISHED(BodyStatus.ABOLISHED, Set.of("successor"));

        final BodyStatus to;
        final Set<String> needed;

        Act(BodyStatus to, Set<String> needed) {
            this.to = to;
            this.needed = needed;
        }

        /** The public act's code, for example {@code body-renamed}. */
        public String code() {
            return "body-" + name().toLowerCase(java.util.Locale.ROOT);
        }

        boolean allows(String member) {
            return needed.contains(member) || this == MOVED && member.equals("supervising");
        }
    }
}
