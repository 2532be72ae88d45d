package org.vertice.web.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;

/**
 * A certificate with its chain and its private key in PEM (RFC 7468), as certbot, acme.sh, Caddy
 * and openssl write them: the key as PKCS #8, PKCS #1 (RSA) or SEC 1 (EC), plain or encrypted.
 */
record PemFile(KeyStore store, X509Certificate certificate) {

  /** What guards the key in memory; it is in no file. */
  static final String IN_MEMORY = "in memory";

  /**
   * Reads a certificate.
   *
   * @throws AccessException if a file cannot be read or used, or the two do not belong together
   */
  static PemFile read(Access.Certificate files) throws AccessException {
    List<X509Certificate> chain = chain(files.chain());
    PrivateKey key = key(files);
    if (!belongs(key, chain.get(0).getPublicKey())) {
      throw new AccessException(
          "The key " + files.key() + " is not that of the certificate " + files.chain() + ".",
          "Name the two that were made together; the server's certificate stands first in its"
              + " file.");
    }
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      X509Certificate[] all = chain.toArray(X509Certificate[]::new);
      store.setKeyEntry("server", key, IN_MEMORY.toCharArray(), all);
      return new PemFile(store, all[0]);
    } catch (GeneralSecurityException | IOException e) {
      throw new AccessException(
          "The certificate " + files.chain() + " cannot be used: " + e.getMessage() + ".",
          "Create it again.");
    }
  }

  private static List<X509Certificate> chain(Path file) throws AccessException {
    List<X509Certificate> chain = new ArrayList<>();
    try (PEMParser pem = open("certificate", file)) {
      for (Object each = pem.readObject(); each != null; each = pem.readObject()) {
        if (each instanceof X509CertificateHolder certificate) {
          chain.add(new JcaX509CertificateConverter().getCertificate(certificate));
        }
      }
    } catch (AccessException e) {
      throw e;
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      throw new AccessException(
          "The certificate " + file + " is damaged: " + e.getMessage() + ".", "Create it again.");
    }
    if (chain.isEmpty()) {
      throw new AccessException(
          "There is no certificate in " + file + ".",
          "Name a PEM file, which has a line -----BEGIN CERTIFICATE-----; certbot's is"
              + " fullchain.pem.");
    }
    return chain;
  }

  /** The first key of its file, after the parameters of a curve or a certificate. */
  private static PrivateKey key(Access.Certificate files) throws AccessException {
    Path file = files.key();
    try (PEMParser pem = open("key", file)) {
      for (Object each = pem.readObject(); each != null; each = pem.readObject()) {
        Optional<PrivateKeyInfo> key =
            isEncrypted(each) ? Optional.of(decrypted(each, files)) : plain(each);
        if (key.isPresent()) {
          return new JcaPEMKeyConverter().getPrivateKey(key.get());
        }
      }
    } catch (AccessException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new AccessException(
          "The key " + file + " is damaged or of an unknown kind: " + e.getMessage() + ".",
          "Make a certificate with a key of RSA or of an elliptic curve.");
    }
    throw new AccessException(
        "There is no private key in " + file + ".",
        "Name a PEM file, which has a line -----BEGIN PRIVATE KEY-----; certbot's is privkey.pem.");
  }

  private static Optional<PrivateKeyInfo> plain(Object block) {
    if (block instanceof PEMKeyPair pair) {
      return Optional.of(pair.getPrivateKeyInfo());
    }
    return block instanceof PrivateKeyInfo info ? Optional.of(info) : Optional.empty();
  }

  private static boolean isEncrypted(Object block) {
    return block instanceof PKCS8EncryptedPrivateKeyInfo || block instanceof PEMEncryptedKeyPair;
  }

  private static PrivateKeyInfo decrypted(Object block, Access.Certificate files)
      throws AccessException {
    char[] password =
        files
            .keyPassword()
            .orElseThrow(
                () ->
                    new AccessException(
                        "The key " + files.key() + " is encrypted.",
                        "Set VERTICE_TLS_KEY_PASSWORD to its password."))
            .toCharArray();
    BouncyCastleProvider provider = new BouncyCastleProvider();
    try {
      if (block instanceof PKCS8EncryptedPrivateKeyInfo pkcs8) {
        return pkcs8.decryptPrivateKeyInfo(
            new JcePKCSPBEInputDecryptorProviderBuilder().setProvider(provider).build(password));
      }
      return ((PEMEncryptedKeyPair) block)
          .decryptKeyPair(
              new JcePEMDecryptorProviderBuilder().setProvider(provider).build(password))
          .getPrivateKeyInfo();
    } catch (IOException | PKCSException e) {
      throw new AccessException(
          "The key " + files.key() + " cannot be decrypted with this password.",
          "Set VERTICE_TLS_KEY_PASSWORD to the password that it was encrypted with.");
    }
  }

  private static boolean belongs(PrivateKey key, PublicKey certified) {
    try {
      Signature signature =
          Signature.getInstance(
              switch (key.getAlgorithm()) {
                case "RSA" -> "SHA256withRSA";
                case "EC" -> "SHA256withECDSA";
                default -> "EdDSA";
              });
      byte[] any = {1};
      signature.initSign(key);
      signature.update(any);
      byte[] signed = signature.sign();
      signature.initVerify(certified);
      signature.update(any);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static PEMParser open(String what, Path file) throws AccessException {
    try {
      return new PEMParser(Files.newBufferedReader(file, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw unreadable(what, file, e);
    }
  }

  /** The error for a file that cannot be read. */
  static AccessException unreadable(String what, Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new AccessException(
          "There is no " + what + " " + file + ".", "Name an existing file.");
    }
    if (e instanceof AccessDeniedException) {
      return new AccessException(
          "The " + what + " " + file + " may not be read.",
          "Let the user who runs the server read it.");
    }
    return new AccessException(
        "The " + what + " " + file + " cannot be read: " + e.getMessage() + ".",
        "Name a file that can be read.");
  }
}
