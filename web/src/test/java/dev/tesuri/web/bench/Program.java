package dev.tesuri.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A server program as `./start` runs it.
///
/// @param top the project's top folder, where it runs
/// @param jar below the top folder
/// @param cache the AOT cache recorded for the jar, below the top folder
/// @param flags of the JVM; the cache is refused when it was recorded with others
public record Program(Path top, String jar, String cache, List<String> flags) {

  public Program {
    flags = List.copyOf(flags);
  }

  /// Tesuri as it was built last. Without a cache it starts all the same, only more slowly.
  public static Program tesuri() {
    Path top = findTop();
    return new Program(top, "web/target/tesuri.jar", "web/target/tesuri.aot", flags(top));
  }

  /// The same flags for another jar.
  Program of(String otherJar, String otherCache) {
    return new Program(top, otherJar, otherCache, flags);
  }

  /// The command that runs it.
  List<String> run(Map<String, String> settings) {
    return command("-XX:AOTCache=" + cache, settings);
  }

  /// The command that runs it and records its cache at the end.
  List<String> train(Map<String, String> settings) {
    return command("-XX:AOTCacheOutput=" + cache, settings);
  }

  private List<String> command(String aot, Map<String, String> settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add(aot);
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-jar", jar));
    return command;
  }

  // The bench runs in the top folder, tests in the one of their module.
  private static Path findTop() {
    Path here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, path -> path != null, Path::getParent)
        .filter(path -> Files.exists(path.resolve("scripts/jvm.flags")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not inside the project: " + here));
  }

  private static List<String> flags(Path top) {
    try (Stream<String> lines = Files.lines(top.resolve("scripts/jvm.flags"))) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
