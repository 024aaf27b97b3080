package org.daylight.attachment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.kernel.text.Words;

/** Why a file is not taken. */
public enum FileFlaw {
    EMPTY(Words.of("文件为空", "The file is empty")),
    UNKNOWN_TYPE(Words.of("文件内容不是可接受的类型", "What the file holds is of no type that is taken")),
    CONTRADICTED_TYPE(
            Words.of("文件的扩展名、声明的类型与内容不一致", "Extension, declared type and content of the file contradict each other")),
    LEGACY_FORMAT(Words.of(
            "不接受旧版 Office 格式，请另存为 DOCX、XLSX、PPTX 或 PDF",
            "Old Office formats are not taken; save it as DOCX, XLSX, PPTX or PDF")),
    BROKEN(Words.of("文件已损坏，或不合其格式", "The file is damaged or does not follow its format")),
    FOREIGN_DATA(Words.of("文件中夹带其格式以外的数据", "The file carries data that is no part of its format")),
    TOO_MUCH(Words.of("文件展开后过大", "The file unfolds to too much")),
    ENCRYPTED(Words.of("文件已加密", "The file is encrypted")),
    MACROS(Words.of("文件含有宏", "The file has macros")),
    SCRIPTS(Words.of("文件含有脚本或会自动执行的动作", "The file has scripts or actions that run by themselves")),
    EMBEDDED_FILES(Words.of("文件中嵌有其他文件", "The file has other files embedded")),
    SIGNED(Words.of(
            "文件带有数字签名，去除附带信息会使其失效，请打印为新的 PDF",
            "The file is signed, and what is taken out of it would break the signature; print it to a new PDF")),
    FORMS(Words.of("文件含有可填写的表单", "The file has a form to be filled in")),
    EXTERNAL_CONTENT(Words.of("文件从外部取用内容", "The file takes content from elsewhere")),
    HIDDEN_CONTENT(Words.of("文件含有隐藏的内容", "The file has hidden content")),
    COMMENTS(Words.of("文件含有批注", "The file has comments")),
    TRACKED_CHANGES(Words.of("文件含有未接受的修订", "The file has tracked changes")),
    MALWARE(Words.of("文件被查出恶意代码", "Malware was found in the file"));

    private final Words words;

    FileFlaw(Words words) {
        this.words = words;
    }

    /** In kebab-case, as the contract has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** 422. */
    public Refusal refusal() {
        return refusal(words);
    }

    /** 422, naming what of the file it is about: a sheet, a part, an entry. */
    public Refusal refusal(String what) {
        return refusal(new Words(words.zh() + "：" + what, words.en() + ": " + what));
    }

    private Refusal refusal(Words detail) {
        return new Refusal(ProblemType.UNFIT_FILE, detail, List.of(), Map.of("flaw", code()));
    }
}
