package org.daylight.opendata;

import org.daylight.identity.BodyKind;
import org.daylight.identity.BodyStatus;

/**
 * A public body as it stands at the number read; other bodies are named by code.
 *
 * @param successor who took over, when it has ended
 * @param seq the act that made it so; 0 for the founding state
 */
public record BodyView(
        String code,
        String name,
        BodyKind kind,
        String parent,
        String supervising,
        BodyStatus status,
        String successor,
        long seq) {}
