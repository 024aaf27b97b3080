package org.daylight.kernel.problem;

import java.util.Arrays;
import java.util.Optional;
import org.daylight.kernel.text.Words;

/**
 * Every way in which the portal says no. The slug is the last segment of the problem's {@code type} (RFC 9457) and the
 * name of the page that explains it; each type has one HTTP status, everywhere.
 */
public enum ProblemType {
    INVALID_REQUEST(
            "invalid-request",
            400,
            Words.of("请求有误", "Invalid request"),
            Words.of(
                    "请求的参数、标头或正文不符合接口约定；errors 逐项指出位置和原因。",
                    "A parameter, header or body does not follow the contract; errors names each place and reason.")),
    NOT_SIGNED_IN(
            "not-signed-in",
            401,
            Words.of("未登录", "Not signed in"),
            Words.of(
                    "该操作需要工作人员登录令牌；令牌缺失、过期或无效。",
                    "This operation needs a staff member's bearer token; it is missing, expired or not valid.")),
    FORBIDDEN(
            "forbidden",
            403,
            Words.of("无权操作", "Not allowed"),
            Words.of("您的角色或所属机构不允许此操作。", "Your role, or the body you serve, does not allow this operation.")),
    NOT_FOUND(
            "not-found",
            404,
            Words.of("未找到", "Not found"),
            Words.of(
                    "此地址没有可供您查看的内容；不存在与无权查看不作区分。",
                    "There is nothing here for you to see; absent and not visible are told alike.")),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            Words.of("方法不允许", "Method not allowed"),
            Words.of("此地址不支持该方法；见 Allow 标头。", "This address does not know that method; see the Allow header.")),
    NOT_ACCEPTABLE(
            "not-acceptable",
            406,
            Words.of("没有可接受的格式", "No acceptable format"),
            Words.of("无法按 Accept 要求的格式回答。", "The answer is not available in a format that Accept allows.")),
    WRONG_STATE(
            "wrong-state",
            409,
            Words.of("当前状态不允许", "Not in this state"),
            Words.of("该事项当前所处的环节不允许此操作。", "The matter is at a step that does not allow this operation.")),
    CONFLICT(
            "conflict",
            409,
            Words.of("与现有内容冲突", "Conflict"),
            Words.of("与已有内容冲突，例如重复的编码。", "It conflicts with what is already there, for example a code used twice.")),
    WITHDRAWN(
            "withdrawn",
            410,
            Words.of("已撤回", "Withdrawn"),
            Words.of(
                    "该公开信息已撤回；原因、日期见正文，历史版本仍可查阅。",
                    "The disclosure was withdrawn; the answer gives reason and date, and its editions stay readable.")),
    EXPUNGED(
            "expunged",
            410,
            Words.of("已依法删除", "Expunged"),
            Words.of(
                    "该内容已依法删除，任何版本均不再提供；保留的是删除这一行为及其依据。",
                    "The content was expunged as the law requires, every version of it; what stays is that act and its ground.")),
    STALE(
            "stale",
            412,
            Words.of("内容已被他人更新", "Changed by someone else"),
            Words.of(
                    "您依据的版本已不是最新；请重新读取后再提交。",
                    "What you based this on is no longer current; read it again, then send your change.")),
    BODY_TOO_SLOW(
            "body-too-slow",
            408,
            Words.of("请求正文过慢", "Request body too slow"),
            Words.of("请求正文未在时限内传完。", "The request body did not arrive in time.")),
    BODY_TOO_LARGE(
            "body-too-large",
            413,
            Words.of("请求正文过大", "Request body too large"),
            Words.of("请求正文超过上限。", "The request body is larger than the limit.")),
    URI_TOO_LONG(
            "uri-too-long",
            414,
            Words.of("请求地址过长", "Request address too long"),
            Words.of("请求地址超过上限。", "The request address is longer than the limit.")),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            Words.of("不支持的格式", "Unsupported media type"),
            Words.of(
                    "请以 UTF-8 的 application/json 提交，不要使用内容编码。",
                    "Send application/json in UTF-8, without a content coding.")),
    RANGE_NOT_SATISFIABLE(
            "range-not-satisfiable",
            416,
            Words.of("所求范围超出文件", "Range beyond the file"),
            Words.of(
                    "Range 所求的字节在文件末尾之后；文件大小见 Content-Range。",
                    "Range asks for bytes after the file's end; Content-Range says how large it is.")),
    UNFIT_FILE(
            "unfit-file",
            422,
            Words.of("文件不宜公开", "File not fit to be published"),
            Words.of(
                    "文件的类型或内容不可接受；flaw 是原因的代码，detail 说明所在之处。",
                    "The file's type or content is not taken; flaw is the code of the reason, detail says where.")),
    INVALID_CONTENT(
            "invalid-content",
            422,
            Words.of("内容未通过校验", "Content does not pass its checks"),
            Words.of(
                    "格式正确，但内容自身不一致；errors 逐项指出。",
                    "Well formed, but the content contradicts itself or a rule; errors names each place.")),
    UNRECONCILED(
            "unreconciled",
            422,
            Words.of("数字不相符", "Figures do not reconcile"),
            Words.of(
                    "所列数字与据以计算的数字不符，errors 逐项列明所列值、计算值和差额。请改正；原文如此的，在 notes 中逐项说明理由后可以公开。",
                    "Figures do not follow from what they are made of; errors names each with what is stated, what is"
                            + " computed and the difference. Correct it, or state the reason for each in notes: then it"
                            + " is published with them.")),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            422,
            Words.of("幂等键已用于其他请求", "Idempotency key used before"),
            Words.of("同一 Idempotency-Key 已用于内容不同的请求。", "The same Idempotency-Key was used for a different request.")),
    PRECONDITION_REQUIRED(
            "precondition-required",
            428,
            Words.of("缺少 If-Match", "If-Match is required"),
            Words.of("修改前请先读取，并在 If-Match 中带回 ETag。", "Read it first, then send its ETag in If-Match.")),
    TOO_MANY_REQUESTS(
            "too-many-requests",
            429,
            Words.of("请求过多", "Too many requests"),
            Words.of("请按 Retry-After 稍后再试。", "Try again after the time in Retry-After.")),
    HEADERS_TOO_LARGE(
            "headers-too-large",
            431,
            Words.of("请求标头过大", "Request headers too large"),
            Words.of("请求标头超过上限。", "The request headers are larger than the limit.")),
    INTERNAL_ERROR(
            "internal-error",
            500,
            Words.of("内部错误", "Internal error"),
            Words.of("程序出错，未作任何更改；编号已记入日志。", "The program failed and changed nothing; the reference is in the log.")),
    UNAVAILABLE(
            "unavailable",
            503,
            Words.of("暂时无法服务", "Unavailable for the moment"),
            Words.of(
                    "依赖的服务暂不可用，请按 Retry-After 再试。", "Something this depends on is down; try again after Retry-After."));

    private final String slug;
    private final int status;
    private final Words title;
    private final Words explanation;

    ProblemType(String slug, int status, Words title, Words explanation) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The type with this slug, if there is one. */
    public static Optional<ProblemType> of(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    /** A few words, the same for every occurrence. */
    public Words title() {
        return title;
    }

    /** What the page of this type says: what happened and what to do. */
    public Words explanation() {
        return explanation;
    }

    /** The RFC 9457 {@code type}: a relative reference to the page that explains it. */
    public String type() {
        return "/problems/" + slug;
    }
}
