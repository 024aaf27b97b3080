package org.daylight.disclosure;

import org.daylight.publication.Narrower.Audience;

/**
 * A member of an entered row that the public form lacks.
 *
 * @param key of the row
 * @param field the member
 * @param audience who reads it all the same
 * @param rule that suppresses it; absent when it is of a narrower audience by itself
 */
public record HiddenMember(String key, String field, Audience audience, String rule) {}
