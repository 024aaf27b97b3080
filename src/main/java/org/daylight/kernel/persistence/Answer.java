package org.daylight.kernel.persistence;

/**
 * What a write answers.
 *
 * @param status the HTTP status, 200 to 299
 * @param body null if there is none
 * @param repeated whether this is the first answer given again
 */
public record Answer<T>(int status, T body, boolean repeated) {

    /** Something was made. */
    public static <T> Answer<T> created(T body) {
        return new Answer<>(201, body, false);
    }

    /** Something was done. */
    public static <T> Answer<T> ok(T body) {
        return new Answer<>(200, body, false);
    }
}
