package org.daylight.publication;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A member of a row that not everyone may read. It is entered with the row and kept beside it: the family's table has no
 * column for it, so it is in no public answer, digest or export. Mark it {@code @Nullable} as well, for in public it is
 * absent.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Narrower {
    Audience value();

    /** Who reads it besides the staff of the publishing body. */
    enum Audience {
        /** A certain group 特定群体, such as the members of a village collective. */
        GROUP,
        /** Nobody: it is for the body's own work. */
        INTERNAL
    }
}
