package org.daylight.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The embedded database's part of the data directory: private to its user, and held by one portal at a time.
 */
final class DataHome {
    private final Path path;
    /** Goes with the process, however that ends; a lock that is merely a file would survive a SIGKILL. */
    private final FileLock lock;

    private DataHome(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates the directory if need be and takes it for this process. */
    static DataHome open(Path directory) {
        try {
            Path path = Files.createDirectories(directory.resolve("postgres")).toRealPath();
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                // It holds the superuser's password, and programs in a directory that Zonky opens to everyone.
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            return new DataHome(path, take(path));
        } catch (IOException e) {
            throw new StartupRefusal(
                    "数据目录 %1$s 无法写入（%2$s）；请用 DAYLIGHT_DATABASE_DIRECTORY 另行指定。",
                    "The data directory %1$s cannot be written (%2$s); name another in DAYLIGHT_DATABASE_DIRECTORY.",
                    directory.toAbsolutePath(),
                    e);
        }
    }

    Path data() {
        return path.resolve("data");
    }

    /** Where PostgreSQL is unpacked. */
    Path program() {
        return path.resolve("program");
    }

    /** What PostgreSQL says, since the last start. */
    Path log() {
        return path.resolve("postgres.log");
    }

    /** The superuser's password: loopback is open to every user of the machine. */
    Path password() {
        return path.resolve("password");
    }

    /** Its presence says that a first start came to its end. Without it the data are a torso. */
    Path complete() {
        return path.resolve("complete");
    }

    boolean isHeld() {
        return lock.isValid();
    }

    private static FileLock take(Path path) throws IOException {
        // Windows would not let others read a locked file, so the number of the process is in one beside it.
        Path holder = path.resolve("process");
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new StartupRefusal(
                    "数据目录 %1$s 正由另一个门户进程（%2$s）使用；请先将其停止。",
                    "Another portal (process %2$s) is using the data directory %1$s; stop it first.",
                    path,
                    Files.exists(holder) ? Files.readString(holder) : "?");
        }
        Files.writeString(holder, Long.toString(ProcessHandle.current().pid()));
        return lock;
    }
}
