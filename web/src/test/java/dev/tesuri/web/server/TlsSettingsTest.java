package dev.tesuri.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsSettingsTest {

  @TempDir private Path folder;

  private Map<String, String> read(String... pairs) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put("tesuri.tls." + pairs[i], pairs[i + 1]);
    }
    return TlsSettings.read(TestConfig.of(values)).map(TlsSettings::server).orElse(Map.of());
  }

  @Test
  void without_files_there_is_none() {
    assertThat(read()).isEmpty();
  }

  @Test
  void a_pkcs12_file_with_its_password_is_taken() {
    var made = MadeCertificate.in(folder, "one");

    assertThat(read("keystore", made.keystore().toString(), "keystore-password", made.password()))
        .containsEntry("server.tls.private-key.keystore.resource.path", made.keystore().toString())
        .hasSize(3);
  }

  @Test
  void a_certificate_with_its_key_is_taken() {
    var made = MadeCertificate.in(folder, "one");

    assertThat(read("certificate", made.certificate().toString(), "key", made.key().toString()))
        .containsEntry("server.tls.private-key.pem.key.resource.path", made.key().toString());
  }

  @Test
  void a_wrong_file_is_named_with_its_key() throws IOException {
    var one = MadeCertificate.in(folder, "one");
    var other = MadeCertificate.in(folder, "other");
    String nonsense = Files.writeString(folder.resolve("nonsense"), "nonsense").toString();
    String certificate = one.certificate().toString();
    String key = one.key().toString();

    refused("tesuri.tls.key: is missing", "certificate", certificate);
    refused("tesuri.tls.certificate: is missing", "key", key);
    refused("is not there", "certificate", certificate, "key", folder.resolve("no").toString());
    refused("BEGIN CERTIFICATE", "certificate", nonsense, "key", key);
    refused("BEGIN PRIVATE KEY", "certificate", certificate, "key", nonsense);
    refused("is not the key of", "certificate", certificate, "key", other.key().toString());
    String store = one.keystore().toString();
    refused("password is wrong", "keystore", store, "keystore-password", "wrong");
    refused("cannot be opened", "keystore", nonsense);
    refused("cannot both", "keystore", store, "certificate", certificate, "key", key);
  }

  private void refused(String message, String... pairs) {
    assertThatThrownBy(() -> read(pairs))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining(message);
  }
}
