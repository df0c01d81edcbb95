package dev.tesuri.knowledge.store;

import java.nio.file.Path;

/// Another process, or another part of this one, works on the data directory.
public final class DataDirectoryInUse extends RuntimeException {

  public DataDirectoryInUse(Path directory) {
    super(
        "The data directory %s is in use. Stop the other server, or name another directory."
            .formatted(directory));
  }
}
