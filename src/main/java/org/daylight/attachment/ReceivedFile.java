package org.daylight.attachment;

import java.nio.file.Path;

/**
 * A file as it was sent.
 *
 * @param path where it lies for the time of the request
 * @param name with an extension
 * @param declaredType media type without parameters; {@code application/octet-stream} declares nothing
 */
public record ReceivedFile(Path path, String name, String declaredType) {}
