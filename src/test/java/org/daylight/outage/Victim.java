package org.daylight.outage;

import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;

/** What is killed, by SIGKILL. */
enum Victim {
    PORTAL {
        @Override
        void kill(Installation town, Random random) {
            town.portal().destroyForcibly();
        }
    },
    POSTMASTER {
        @Override
        void kill(Installation town, Random random) throws IOException {
            town.postmaster().destroyForcibly();
        }
    },
    /** One of the database's processes while it serves a writer. */
    BACKEND {
        @Override
        void kill(Installation town, Random random) throws IOException {
            var backends = town.backends();
            backends.get(random.nextInt(backends.size())).destroyForcibly();
        }
    },
    /** As when the machine's power goes, but for what the disk has. */
    EVERYTHING {
        @Override
        void kill(Installation town, Random random) throws IOException {
            var database = town.postmaster();
            var all = Stream.of(Stream.of(town.portal(), database), database.descendants())
                    .flatMap(each -> each)
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
        }
    };

    abstract void kill(Installation town, Random random) throws IOException;
}
