package org.daylight.disclosure.matter;

import java.util.UUID;

/** What is said publicly of a matter when its first stage or step is; becomes canonical JSON. */
record MatterHeader(UUID matter, String title, Course course) {}
