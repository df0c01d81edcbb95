package dev.tesuri.web.bench;

import dev.tesuri.web.bench.bare.BareResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The same platform with one resource and nothing else: what no program on it can be faster than.
/// Its AOT cache is recorded as Tesuri's is.
final class BareServer {

  // The platform and what it needs; all other libraries are ours.
  private static final Pattern PLATFORM =
      Pattern.compile(
          "(?:helidon|weld|jersey|hk2|jakarta|microprofile|tyrus|jboss|jdeparser|parsson|osgi|"
              + "aopalliance|javassist|snakeyaml-\\d).*\\.jar");

  private static final String BEANS =
      "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
          + " bean-discovery-mode=\"annotated\"></beans>";

  private static final int VISITS = 20;

  private BareServer() {}

  /// Builds and trains it.
  ///
  /// @param tesuri whose flags and libraries it has
  static Program build(Program tesuri, WorkFolder folder) {
    Path jar = folder.child("bare.jar");
    try {
      Path libraries = tesuri.top().resolve("web/target/libs");
      write(jar, manifest(folder.path().relativize(libraries), libraries));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Path top = tesuri.top();
    var bare =
        tesuri.of(
            top.relativize(jar).toString(), top.relativize(folder.child("bare.aot")).toString());
    try (var server = ServerProcess.train(bare, folder.child("bare-training.log"), Map.of())) {
      visit(server.base());
    }
    return bare;
  }

  private static Manifest manifest(Path below, Path libraries) throws IOException {
    var manifest = new Manifest();
    var main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "io.helidon.Main");
    try (Stream<Path> jars = Files.list(libraries)) {
      main.put(
          Attributes.Name.CLASS_PATH,
          jars.map(jar -> jar.getFileName().toString())
              .filter(name -> PLATFORM.matcher(name).matches())
              .sorted()
              .map(name -> below + "/" + name)
              .collect(Collectors.joining(" ")));
    }
    return manifest;
  }

  private static void write(Path jar, Manifest manifest) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        var out = new JarOutputStream(file, manifest)) {
      String name = BareResource.class.getName().replace('.', '/') + ".class";
      out.putNextEntry(new JarEntry(name));
      try (InputStream compiled = BareResource.class.getResourceAsStream("/" + name)) {
        if (compiled == null) {
          throw new IllegalStateException("not compiled: " + name);
        }
        compiled.transferTo(out);
      }
      out.putNextEntry(new JarEntry("META-INF/beans.xml"));
      out.write(BEANS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private static void visit(URI base) {
    try (var http = HttpClient.newHttpClient()) {
      for (int i = 0; i < VISITS; i++) {
        var request = HttpRequest.newBuilder(base.resolve("/health/ready")).build();
        String greeting = http.send(request, BodyHandlers.ofString()).body();
        if (!greeting.equals("bare")) {
          throw new IllegalStateException("The bare server is not what it should be: " + greeting);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
