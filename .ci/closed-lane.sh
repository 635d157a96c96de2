#!/usr/bin/env bash
# Missing cases must not compile. This builds a throw-away copy of the core in which every union carries the preview modifier `closed`
# and the arms `_ => throw new UnreachableException()` are taken off: a switch that forgets a case is then CS8509, an error.
# The shipped code stays plain C#, so that the formatter and every other tool can read it.
#
#   .ci/closed-lane.sh              build the copy
#   .ci/closed-lane.sh --self-test  and then take single arms off it: each time the build must fail, or this lane proves nothing
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

layers=(Generators Domain Application)
model=Simulator/Model

main() {
  make_copy
  close_unions
  build || { show; echo "closed lane: a switch does not name every case (or the copy does not build)"; exit 1; }
  echo "closed lane: every switch over $(unions) unions names every case"
  if [[ ${1:-} == --self-test ]]; then self_test; fi
}

make_copy() {
  cp "$root"/Directory.*.props "$root"/BannedSymbols.*.txt "$root"/.editorconfig "$copy"
  (cd "$root" && find "${layers[@]}" $( [[ -d $model ]] && echo $model ) -type f \
    -not -path '*/bin/*' -not -path '*/obj/*' \( -name '*.cs' -o -name '*.csproj' \) -print0 | tar c --null -T -) | tar x -C "$copy"
  # Discord's side is compiled in one assembly with ours: it needs nothing else of the Simulator, and this saves a build.
  if [[ -d $copy/$model ]]; then mkdir -p "$copy/Application/Simulator" && mv "$copy/$model" "$copy/Application/Simulator/"; fi
  # README.md is packed with the packages; nothing is packed here.
  sed -i '/PackageReadmeFile/d' "$copy/Directory.Build.props"
}

# A union is an abstract record with a private constructor on one of the lines after it, whatever its name.
close_unions() {
  python3 - "$copy" <<'PYTHON'
import pathlib, re, sys
union = re.compile(r'\babstract (partial )?record (\w+)(?=[^{;]*\{[^}]*?private \2\()', re.S)
discard = re.compile(r'^[ \t]*_ => throw new UnreachableException\(\),?[ \t]*\n', re.M)
for path in pathlib.Path(sys.argv[1]).rglob('*.cs'):
    if 'Generators' in path.parts:
        continue
    text = path.read_text()
    closed = discard.sub('', union.sub(lambda m: f'closed {m[1] or ""}record {m[2]}', text))
    if closed != text:
        path.write_text(closed)
PYTHON
  local polyfill='namespace System.Runtime.CompilerServices { [AttributeUsage(AttributeTargets.Class)] internal sealed class IsClosedTypeAttribute : Attribute; }'
  for layer in Domain Application; do echo "$polyfill" > "$copy/$layer/IsClosedType.cs"; done
}

# Only exhaustiveness is judged here; style and analyzers have judged the original.
build() {
  dotnet build "$copy/Application" --nologo -v q -p:LangVersion=preview -p:TreatWarningsAsErrors=false -p:WarningsAsErrors=CS8509 \
    -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false -p:GenerateDocumentationFile=false -p:NuGetAudit=false > "$copy/log" 2>&1
}

show() { grep -E 'error' "$copy/log" | sed "s#$copy/##g" | sort -u | head -30 || cat "$copy/log"; }

unions() { grep -rEho '\bclosed (partial )?record \w+' "$copy" --include='*.cs' | wc -l; }

# Takes the arms of one event after the other off machines, one at a time, and expects the compiler to notice.
self_test() {
  local checked=0 file line saved
  while IFS=: read -r file line _; do
    saved=$(cat "$file")
    sed -i "${line}d" "$file"
    if build; then echo "closed lane: ${file#"$copy"/}:$line can be taken off and nothing notices"; exit 1; fi
    grep -q CS8509 "$copy/log" || { show; echo "closed lane: the build failed, but not for the missing case"; exit 1; }
    printf '%s\n' "$saved" > "$file"
    checked=$((checked + 1))
  done < <(candidates)
  if (( checked == 0 )); then echo "closed lane: no arm to take off; the self-test tested nothing"; exit 1; fi
  echo "closed lane: red for each of $checked arms taken off"
}

# The tick of a machine's step has an arm of its own, on one line: `(_, Ticked) => new(state, []),`. One per file, three at most.
candidates() { grep -rEn -m1 '^\s*\(_, (\w+\.)*Ticked(\([^)]*\))?\) => .*\),$' "$copy/Application" --include='*.cs' | head -3; }

main "$@"
