package org.daylight.attachment.cleaning;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import org.jboss.logging.Logger;

/** A small picture of a picture: a JPEG of at most {@link #SIDE} pixels each way, upright, on white. */
final class Thumbnail {
    /** Pixels of the longer side. */
    static final int SIDE = 320;

    /** A picture with more is read in too much memory, whatever is left out of it on the way. */
    private static final long MOST = 50_000_000;

    private static final float QUALITY = 0.8f;
    private static final Logger LOG = Logger.getLogger(Thumbnail.class);

    private Thumbnail() {}

    /**
     * Of a JPEG or PNG; empty when it is too large, or of a kind that cannot be drawn here.
     *
     * @param orientation which way is up, 1 to 8 (Exif 2.32 §4.6.4)
     */
    static Optional<byte[]> of(Path file, int orientation) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? of(readers.next(), in, orientation) : Optional.empty();
        } catch (LinkageError e) {
            LOG.warnf("no thumbnails on this machine: %s", e);
            return Optional.empty();
        }
    }

    private static Optional<byte[]> of(ImageReader reader, ImageInputStream in, int orientation) throws IOException {
        try {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST) {
                return Optional.empty();
            }
            var some = reader.getDefaultReadParam();
            int step = (int) Math.max(1, Math.max(width, height) / (2 * SIDE));
            some.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(jpeg(upright(reader.read(0, some), orientation)));
        } catch (IOException | IllegalArgumentException e) {
            // Four colours, odd profiles: well-formed, and more than this reader knows.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        var scale = Math.min(1, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var isTurned = orientation >= 5;
        var small = new BufferedImage(isTurned ? height : width, isTurned ? width : height, BufferedImage.TYPE_INT_RGB);
        var canvas = small.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, small.getWidth(), small.getHeight());
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            var turned = turn(orientation, width, height);
            turned.scale((double) width / image.getWidth(), (double) height / image.getHeight());
            canvas.drawImage(image, turned, null);
        } finally {
            canvas.dispose();
        }
        return small;
    }

    /** From how a picture of this size lies to how it stands. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
