package dev.tesuri.web.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/// The certificate with which the server itself speaks https, where no proxy does. The files are
/// read and tried before the server begins; a renewed certificate counts from the next start on.
///
/// @param server what is set on the platform's server
record TlsSettings(Map<String, String> server) {

  private static final String KEY = "tesuri.tls.";
  private static final String PRIVATE = "server.tls.private-key.";

  TlsSettings {
    server = Map.copyOf(server);
  }

  /// Reads and checks them; empty when no file is named.
  ///
  /// @throws WrongSetting naming the key
  static Optional<TlsSettings> read(Config config) {
    var read = new SettingReader(config);
    var store = read.optional(KEY + "keystore");
    var certificate = read.optional(KEY + "certificate");
    var key = read.optional(KEY + "key");
    if (store.isPresent() && certificate.isPresent()) {
      throw new WrongSetting(KEY + "keystore", "and tesuri.tls.certificate cannot both be set");
    }
    if (certificate.isPresent() != key.isPresent()) {
      throw new WrongSetting(KEY + (key.isPresent() ? "certificate" : "key"), "is missing");
    }
    return store
        .map(file -> keystore(Path.of(file), read.optional(KEY + "keystore-password").orElse("")))
        .or(() -> certificate.map(file -> pem(Path.of(file), Path.of(key.orElseThrow()))));
  }

  private static TlsSettings keystore(Path file, String password) {
    byte[] bytes = bytes(KEY + "keystore", file);
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(bytes), password.toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          return new TlsSettings(
              Map.of(
                  PRIVATE + "keystore.resource.path", file.toAbsolutePath().toString(),
                  PRIVATE + "keystore.passphrase", password,
                  PRIVATE + "keystore.key.alias", alias));
        }
      }
    } catch (IOException | GeneralSecurityException unread) {
      throw new WrongSetting(
          KEY + "keystore",
          "%s cannot be opened: it is no PKCS12 file, or tesuri.tls.keystore-password is wrong"
              .formatted(file));
    }
    throw new WrongSetting(KEY + "keystore", "%s holds no private key".formatted(file));
  }

  private static TlsSettings pem(Path certificate, Path key) {
    var first = certificate(certificate);
    if (!belong(first.getPublicKey(), privateKey(key, first.getPublicKey().getAlgorithm()))) {
      throw new WrongSetting(
          KEY + "key",
          "%s is not the key of the first certificate of %s".formatted(key, certificate));
    }
    return new TlsSettings(
        Map.of(
            PRIVATE + "pem.key.resource.path", key.toAbsolutePath().toString(),
            PRIVATE + "pem.cert-chain.resource.path", certificate.toAbsolutePath().toString()));
  }

  private static Certificate certificate(Path file) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(bytes(KEY + "certificate", file)))
          .stream()
          .findFirst()
          .orElseThrow(() -> noCertificate(file));
    } catch (GeneralSecurityException unread) {
      throw noCertificate(file);
    }
  }

  private static WrongSetting noCertificate(Path file) {
    return new WrongSetting(
        KEY + "certificate",
        "%s should begin with -----BEGIN CERTIFICATE-----, the server's own first".formatted(file));
  }

  private static PrivateKey privateKey(Path file, String algorithm) {
    String text = new String(bytes(KEY + "key", file), StandardCharsets.ISO_8859_1);
    String body = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      if (text.contains("-----BEGIN PRIVATE KEY-----")) {
        var bytes = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
        return KeyFactory.getInstance(algorithm).generatePrivate(bytes);
      }
    } catch (GeneralSecurityException | IllegalArgumentException unread) {
      // Falls through to the one message.
    }
    throw new WrongSetting(
        KEY + "key",
        "%s should begin with -----BEGIN PRIVATE KEY-----, without a password, and be of the"
                .formatted(file)
            + " certificate's kind; `openssl pkcs8 -topk8 -nodes` makes one of others");
  }

  private static boolean belong(PublicKey open, PrivateKey secret) {
    try {
      var signature =
          Signature.getInstance(
              switch (open.getAlgorithm()) {
                case "EC" -> "SHA256withECDSA";
                case "RSA" -> "SHA256withRSA";
                default -> open.getAlgorithm();
              });
      byte[] words = {1, 2, 3};
      signature.initSign(secret);
      signature.update(words);
      byte[] signed = signature.sign();
      signature.initVerify(open);
      signature.update(words);
      return signature.verify(signed);
    } catch (GeneralSecurityException differ) {
      return false;
    }
  }

  private static byte[] bytes(String key, Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unread) {
      throw new WrongSetting(
          key,
          Files.exists(file)
              ? "%s cannot be read by the user who runs the server".formatted(file)
              : "%s is not there".formatted(file));
    }
  }

  @Override
  public String toString() {
    return "TlsSettings";
  }
}
