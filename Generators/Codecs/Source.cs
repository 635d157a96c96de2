using System.Text;

namespace Oven.Functional.Generators.Codecs;

/// <summary>Text with indentation, so that generated code is code a person can read and step through.</summary>
internal sealed class Source
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public Source Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', _depth * 4).Append(line);
        _text.Append('\n');
        return this;
    }

    public Source Open(string? line = null)
    {
        if (line is not null)
            Line(line);
        Line("{");
        _depth++;
        return this;
    }

    public Source Close(string after = "")
    {
        _depth--;
        return Line("}" + after);
    }

    public override string ToString() => _text.ToString();
}
