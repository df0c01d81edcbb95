package dev.tesuri.web.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// A certificate for 127.0.0.1 that signs itself, made by the JDK's keytool.
record MadeCertificate(Path keystore, String password, Path certificate, Path key) {

  private static final String PASSWORD = "only-for-this-test";

  private static final String ARGUMENTS =
      "-genkeypair -keyalg EC -groupname secp256r1 -validity 2 -dname CN=127.0.0.1"
          + " -ext SAN=IP:127.0.0.1 -storetype PKCS12";

  static MadeCertificate in(Path folder, String name) {
    try {
      Path store = folder.resolve(name + ".p12");
      keytool(store, name);
      var opened = KeyStore.getInstance("PKCS12");
      try (var in = Files.newInputStream(store)) {
        opened.load(in, PASSWORD.toCharArray());
      }
      var key = opened.getKey(name, PASSWORD.toCharArray());
      return new MadeCertificate(
          store,
          PASSWORD,
          pem(
              folder.resolve(name + ".pem"),
              "CERTIFICATE",
              opened.getCertificate(name).getEncoded()),
          pem(folder.resolve(name + ".key"), "PRIVATE KEY", key.getEncoded()));
    } catch (IOException | GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void keytool(Path store, String name) throws IOException {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    words.addAll(List.of(ARGUMENTS.split(" ", -1)));
    words.addAll(List.of("-alias", name, "-storepass", PASSWORD, "-keystore", store.toString()));
    try {
      int status =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (status != 0) {
        throw new IOException("keytool ended with " + status);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  private static Path pem(Path file, String kind, byte[] bytes) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return Files.writeString(
        file,
        String.format(Locale.ROOT, "-----BEGIN %s-----%n%s%n-----END %s-----%n", kind, body, kind));
  }
}
