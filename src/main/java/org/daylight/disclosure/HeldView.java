package org.daylight.disclosure;

import java.time.Instant;

/** What keeps a scheduled edition from becoming public, since it was first tried. */
public record HeldView(Obstacle because, Instant since) {}
