package org.daylight.identity;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** The asymmetric algorithms of RFC 7518 that the portal does not take, whoever signs. */
enum BadAlgorithm {
    RS384("SHA384withRSA"),
    RS512("SHA512withRSA"),
    PS256("RSASSA-PSS"),
    PS384("RSASSA-PSS"),
    PS512("RSASSA-PSS"),
    ES256("SHA256withECDSAinP1363Format"),
    ES384("SHA384withECDSAinP1363Format"),
    ES512("SHA512withECDSAinP1363Format"),
    EdDSA("Ed25519");

    private final String signature;

    BadAlgorithm(String signature) {
        this.signature = signature;
    }

    /** Whether the issuer's own key, an RSA key, can sign so. */
    boolean isRsa() {
        return name().matches("[RP]S.*");
    }

    /** A new key that can sign so. */
    PrivateKey key() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(this == EdDSA ? "Ed25519" : "EC");
        if (this != EdDSA) {
            generator.initialize(this == ES512 ? 521 : bits());
        }
        return generator.generateKeyPair().getPrivate();
    }

    byte[] sign(byte[] content, PrivateKey key) throws GeneralSecurityException {
        Signature signing = Signature.getInstance(signature);
        signing.initSign(key);
        if (name().startsWith("PS")) {
            String digest = "SHA-" + bits();
            signing.setParameter(new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), bits() / 8, 1));
        }
        signing.update(content);
        return signing.sign();
    }

    private int bits() {
        return Integer.parseInt(name().substring(2));
    }
}
