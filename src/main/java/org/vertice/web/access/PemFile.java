package org.vertice.web.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * A certificate with its chain and its private key in PEM (RFC 7468), as certbot, acme.sh, Caddy
 * and openssl write them: the key as PKCS #8, PKCS #1 (RSA) or SEC 1 (EC), not encrypted.
 */
record PemFile(KeyStore store, X509Certificate certificate) {

  /** What guards the key in memory; it is in no file. */
  static final String IN_MEMORY = "in memory";

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

  /** One block of a file, its Base64 as it stands there. */
  private record Block(String label, String base64) {

    byte[] bytes() {
      return Base64.getMimeDecoder().decode(base64);
    }
  }

  /**
   * Reads a certificate.
   *
   * @throws AccessException if a file cannot be read or used, or the two do not belong together
   */
  static PemFile read(Access.Certificate files) throws AccessException {
    List<X509Certificate> chain = chain(files.chain());
    PrivateKey key = key(files.key());
    if (!belongs(key, chain.get(0))) {
      throw new AccessException(
          "The key " + files.key() + " is not that of the certificate " + files.chain() + ".",
          "Name the two that were made together; the server's certificate stands first in its"
              + " file.");
    }
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", key, IN_MEMORY.toCharArray(), chain.toArray(new Certificate[0]));
      return new PemFile(store, chain.get(0));
    } catch (GeneralSecurityException | IOException e) {
      throw new AccessException(
          "The certificate " + files.chain() + " cannot be used: " + e.getMessage() + ".",
          "Make it anew.");
    }
  }

  private static List<X509Certificate> chain(Path file) throws AccessException {
    List<X509Certificate> chain = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (Block block : blocks("certificate", file)) {
        if (block.label().equals("CERTIFICATE")) {
          chain.add(
              (X509Certificate)
                  factory.generateCertificate(new ByteArrayInputStream(block.bytes())));
        }
      }
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new AccessException(
          "The certificate " + file + " is damaged: " + e.getMessage() + ".", "Make it anew.");
    }
    if (chain.isEmpty()) {
      throw new AccessException(
          "There is no certificate in " + file + ".",
          "Name a PEM file, which has a line -----BEGIN CERTIFICATE-----; certbot's is"
              + " fullchain.pem.");
    }
    return chain;
  }

  private static PrivateKey key(Path file) throws AccessException {
    for (Block block : blocks("key", file)) {
      if (block.label().startsWith("ENCRYPTED")) {
        throw new AccessException(
            "The key " + file + " is encrypted.",
            "Write it without a password, readable by the server alone: openssl pkey -in "
                + file
                + " -out server-key.pem");
      }
      try {
        switch (block.label()) {
          case "PRIVATE KEY" -> {
            return key(PrivateKeyInfo.getInstance(block.bytes()));
          }
          case "RSA PRIVATE KEY" -> {
            return key(
                new PrivateKeyInfo(
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                    RSAPrivateKey.getInstance(block.bytes())));
          }
          case "EC PRIVATE KEY" -> {
            ECPrivateKey curve = ECPrivateKey.getInstance(block.bytes());
            return key(
                new PrivateKeyInfo(
                    new AlgorithmIdentifier(
                        X9ObjectIdentifiers.id_ecPublicKey, curve.getParametersObject()),
                    curve));
          }
          default -> {
            // parameters of a curve, a certificate in the same file
          }
        }
      } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
        throw new AccessException(
            "The key " + file + " is damaged or of an unknown kind: " + e.getMessage() + ".",
            "Make a certificate with a key of RSA or of an elliptic curve.");
      }
    }
    throw new AccessException(
        "There is no private key in " + file + ".",
        "Name a PEM file, which has a line -----BEGIN PRIVATE KEY-----; certbot's is privkey.pem.");
  }

  private static PrivateKey key(PrivateKeyInfo info) throws GeneralSecurityException, IOException {
    String algorithm = info.getPrivateKeyAlgorithm().getAlgorithm().getId();
    String name =
        switch (algorithm) {
          case "1.2.840.113549.1.1.1" -> "RSA";
          case "1.2.840.10045.2.1" -> "EC";
          default -> "EdDSA";
        };
    return KeyFactory.getInstance(name).generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
  }

  private static boolean belongs(PrivateKey key, X509Certificate certificate) {
    try {
      String name =
          switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "EdDSA";
          };
      byte[] word = "whose?".getBytes(StandardCharsets.UTF_8);
      Signature signature = Signature.getInstance(name);
      signature.initSign(key);
      signature.update(word);
      byte[] signed = signature.sign();
      signature.initVerify(certificate.getPublicKey());
      signature.update(word);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static List<Block> blocks(String what, Path file) throws AccessException {
    List<Block> blocks = new ArrayList<>();
    try {
      Matcher found = BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
      while (found.find()) {
        blocks.add(new Block(found.group(1), found.group(2).strip()));
      }
    } catch (IOException e) {
      throw unreadable(what, file, e);
    }
    return blocks;
  }

  /** What to say of a file that cannot be read. */
  static AccessException unreadable(String what, Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new AccessException(
          "There is no " + what + " " + file + ".", "Name a file that is there.");
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
