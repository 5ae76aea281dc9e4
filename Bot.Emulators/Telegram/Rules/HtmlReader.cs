using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Emulators.Telegram.Wire;

namespace Bot.Emulators.Telegram.Rules;

/// <summary>HTML as the platform reads it, with its words for what is broken. https://core.telegram.org/bots/api#html-style</summary>
internal sealed class HtmlReader
{
    private sealed record Open(string Tag, int At, int Start)
    {
        public string? Argument { get; set; }

        public string? Format { get; set; }
    }

    private readonly string _html;
    private readonly StringBuilder _text = new();
    private readonly Stack<Open> _open = new();
    private readonly List<JsonObject> _entities = [];
    private int _at;

    private HtmlReader(string html) => _html = html;

    public static Formatted Read(string html)
    {
        var reader = new HtmlReader(html);
        reader.ReadAll();
        var sorted = reader._entities.OrderBy(one => (int)one["offset"]!).ThenByDescending(one => (int)one["length"]!);
        return new(reader._text.ToString(), [.. sorted]);
    }

    private char Here => _at < _html.Length ? _html[_at] : '\0';

    private void ReadAll()
    {
        while (_at < _html.Length)
        {
            if (Here == '&' && HtmlText.Decode(_html, ref _at) is { } decoded) _text.Append(decoded);
            else if (Here != '<') _text.Append(_html[_at++]);
            else if (_at + 1 < _html.Length && _html[_at + 1] == '/') ReadEnd();
            else ReadStart();
        }
        if (_open.TryPeek(out var left)) throw Broken($"Can't find end tag corresponding to start tag \"{left.Tag}\"");
    }

    private void ReadStart()
    {
        var start = _at++;
        var tag = Name();
        if (Here == '\0') throw Broken($"Unclosed start tag at byte offset {Bytes(start)}");
        if (!HtmlTags.All.ContainsKey(tag)) throw Broken($"Unsupported start tag \"{tag}\" at byte offset {Bytes(start)}");
        var open = new Open(tag, start, _text.Length);
        while (true)
        {
            SkipBlanks();
            if (Here == '>') break;
            ReadAttribute(open, start);
        }
        _at++;
        if (tag == "span" && open.Argument != "spoiler") throw Broken($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {Bytes(start)}");
        _open.Push(open);
    }

    private void ReadAttribute(Open open, int start)
    {
        var from = _at;
        while (Here is not ('\0' or '=' or '>') && !char.IsWhiteSpace(Here)) _at++;
        var name = _html[from.._at].ToLowerInvariant();
        if (name.Length == 0) throw Broken($"Empty attribute name in the tag \"{open.Tag}\" at byte offset {Bytes(start)}");
        SkipBlanks();
        if (Here == '\0') throw Broken($"Unclosed start tag \"{open.Tag}\" at byte offset {Bytes(start)}");
        if (Here != '=')
        {
            if (open.Tag == "blockquote" && name == "expandable") open.Argument = name;
            return;
        }
        _at++;
        SkipBlanks();
        if (Here == '\0') throw Broken($"Unclosed start tag \"{open.Tag}\" at byte offset {Bytes(start)}");
        var value = Here is '"' or '\'' ? Quoted() : Bare();
        if (_at >= _html.Length) throw Broken($"Unclosed start tag at byte offset {Bytes(start)}");
        HtmlTags.Take(open.Tag, name, value, argument => open.Argument = argument, format => open.Format = format);
    }

    private string Quoted()
    {
        var quote = _html[_at++];
        var value = new StringBuilder();
        while (Here != quote && _at < _html.Length)
        {
            if (Here == '&' && HtmlText.Decode(_html, ref _at) is { } decoded) value.Append(decoded);
            else value.Append(_html[_at++]);
        }
        if (Here == quote) _at++;
        return value.ToString();
    }

    private string Bare()
    {
        var from = _at;
        while (char.IsAsciiLetterOrDigit(Here) || Here is '.' or '-') _at++;
        if (!char.IsWhiteSpace(Here) && Here != '>') throw Broken($"Unexpected end of name token at byte offset {Bytes(from)}");
        return _html[from.._at].ToLowerInvariant();
    }

    private void ReadEnd()
    {
        var start = _at;
        if (!_open.TryPop(out var open)) throw Broken($"Unexpected end tag at byte offset {Bytes(start)}");
        _at += 2;
        var name = Name();
        SkipBlanks();
        if (Here != '>') throw Broken($"Unclosed end tag at byte offset {Bytes(start)}");
        if (name.Length > 0 && name != open.Tag)
            throw Broken($"Unmatched end tag at byte offset {Bytes(start)}, expected \"</{open.Tag}>\", found \"</{name}>\"");
        _at++;
        if (_text.Length > open.Start) Add(open);
    }

    private void Add(Open open)
    {
        var inside = _text.ToString(open.Start, _text.Length - open.Start);
        // Code inside pre is no entity of its own: it tells the language.
        if (open.Tag == "code" && _open.TryPeek(out var outer) && outer.Tag == "pre" && outer.Start == open.Start)
        {
            outer.Argument = open.Argument;
            return;
        }
        if (HtmlTags.Entity(open.Tag, open.Argument, open.Format, inside) is not { } entity) return;
        entity["offset"] = open.Start;
        entity["length"] = inside.Length;
        _entities.Add(entity);
    }

    private string Name()
    {
        var from = _at;
        while (Here is not ('\0' or '>' or '/') && !char.IsWhiteSpace(Here)) _at++;
        return _html[from.._at].ToLowerInvariant();
    }

    private void SkipBlanks()
    {
        while (char.IsWhiteSpace(Here)) _at++;
    }

    private string Bytes(int at) => Encoding.UTF8.GetByteCount(_html.AsSpan(0, at)).ToString(CultureInfo.InvariantCulture);

    private static ApiError Broken(string what) => ApiError.Mistake($"can't parse entities: {what}", "text");
}
