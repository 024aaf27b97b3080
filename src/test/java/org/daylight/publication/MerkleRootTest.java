package org.daylight.publication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The test vectors of Certificate Transparency: eight leaf inputs and the heads of the trees over the first n of them
 * (transparency-dev/merkle, testonly/constants.go, Apache-2.0).
 */
class MerkleRootTest {
    private static final List<String> INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void agreesWithCertificateTransparency(int size, String head) {
        var root = new MerkleRoot();
        INPUTS.subList(0, size).forEach(input -> root.add(leaf(input)));
        assertEquals(size, root.size());
        assertEquals(head, HexFormat.of().formatHex(root.head()));
    }

    @Test
    void tellsTheHeadWithoutEnding() {
        var asked = new MerkleRoot();
        var silent = new MerkleRoot();
        for (var input : INPUTS) {
            asked.add(leaf(input));
            asked.head();
            silent.add(leaf(input));
        }
        assertArrayEquals(silent.head(), asked.head());
    }

    @Test
    void keepsNoHandOnWhatItWasGiven() {
        var root = new MerkleRoot();
        var leaf = leaf("00");
        root.add(leaf);
        var head = root.head();
        leaf[0]++;
        head[0]++;
        assertArrayEquals(leaf("00"), root.head());
    }

    /** An unsalted leaf is that of RFC 6962. */
    private static byte[] leaf(String input) {
        return Commitment.rowLeaf(new byte[0], HexFormat.of().parseHex(input));
    }
}
