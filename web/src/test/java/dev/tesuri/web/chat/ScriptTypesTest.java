package dev.tesuri.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The strict type check of the browser's modules. TypeScript and the Node that runs it come from
/// Maven artifacts, so that nobody needs Node installed.
class ScriptTypesTest {

  private static final String TYPESCRIPT = "/META-INF/resources/webjars/typescript/";

  @Test
  void the_modules_pass_the_strict_type_check(@TempDir Path work) throws Exception {
    var settings = work.resolve("tsconfig.json");
    Files.writeString(settings, settings());
    var log = work.resolve("log.txt");
    var check =
        new ProcessBuilder(
                node(work).toString(), typescript(work).toString(), "-p", "tsconfig.json")
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(check.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readString(log)).isEmpty();
    assertThat(check.exitValue()).isZero();
  }

  private static String settings() {
    return """
    {"compilerOptions": {"allowJs": true, "checkJs": true, "noEmit": true, "strict": true,
      "noUnusedLocals": true, "noImplicitReturns": true, "target": "ES2022", "module": "ES2022",
      "moduleResolution": "bundler", "lib": ["ES2022", "DOM", "DOM.Iterable"], "types": []},
     "include": ["%s/**/*.js", "%s/**/*.js"]}
    """
        .formatted(folder("src/main/resources/web"), folder("../admin/src/main/resources/admin"));
  }

  private static String folder(String path) {
    return Path.of(path).toAbsolutePath().normalize().toString().replace('\\', '/');
  }

  private static Path node(Path work) throws IOException {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    boolean windows = system.contains("win");
    var platform =
        windows ? "win32_x64" : (system.contains("mac") ? "mac" : "linux") + (arm ? "-arm64" : "");
    var name = windows ? "node.exe" : "node";
    var node = work.resolve(name);
    try (var file = ScriptTypesTest.class.getResourceAsStream("/driver/" + platform + "/" + name)) {
      Files.copy(Objects.requireNonNull(file, platform), node);
    }
    assertThat(node.toFile().setExecutable(true)).isTrue();
    return node;
  }

  private static Path typescript(Path work) throws Exception {
    var inside = Objects.requireNonNull(ScriptTypesTest.class.getResource(TYPESCRIPT)).toString();
    var jar = URI.create(inside.substring(0, inside.indexOf('!')));
    try (var files = FileSystems.newFileSystem(jar, Map.of())) {
      try (var tree = Files.walk(files.getPath(TYPESCRIPT))) {
        for (Path file : tree.filter(Files::isRegularFile).toList()) {
          var copy = work.resolve(file.toString().substring(TYPESCRIPT.length()));
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    try (var tree = Files.walk(work)) {
      return tree.filter(file -> file.endsWith(Path.of("bin", "tsc"))).findFirst().orElseThrow();
    }
  }
}
