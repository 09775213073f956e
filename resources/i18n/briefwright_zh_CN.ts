<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>Briefwright</name>
    <message>
        <source>&amp;New brief…</source>
        <translation>新建简报(&amp;N)…</translation>
    </message>
    <message>
        <source>Choose a template and start a brief</source>
        <translation>选一个模板，开始写简报</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a .brief file</source>
        <translation>打开 .brief 文件</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>a tag is begun and not closed</source>
        <translation>标记只有开头，没有结尾</translation>
    </message>
    <message>
        <source>“{% {block} %}” is not closed: “{% {closing} %}” is missing</source>
        <translation>“{% {block} %}”没有结束：缺少“{% {closing} %}”</translation>
    </message>
    <message>
        <source>“{% {tag} %}” belongs to nothing that is open here</source>
        <translation>“{% {tag} %}”在此没有对应的开头</translation>
    </message>
    <message>
        <source>a comment is not closed: “{sign}” is missing</source>
        <translation>注释没有结束：缺少“{sign}”</translation>
    </message>
    <message>
        <source>a text in quotation marks is not closed</source>
        <translation>引号中的文字没有结束</translation>
    </message>
    <message>
        <source>there is no tag called “{name}”</source>
        <translation>没有名为“{name}”的标记</translation>
    </message>
    <message>
        <source>a tag “{% %}” has no name</source>
        <translation>标记“{% %}”没有名称</translation>
    </message>
    <message>
        <source>there is nothing before “{sign}”</source>
        <translation>“{sign}”之前没有内容</translation>
    </message>
    <message>
        <source>a name is missing before “{sign}”</source>
        <translation>“{sign}”之前缺少名称</translation>
    </message>
    <message>
        <source>a text is missing before “{sign}”</source>
        <translation>“{sign}”之前缺少文字</translation>
    </message>
    <message>
        <source>a number is missing before “{sign}”</source>
        <translation>“{sign}”之前缺少数字</translation>
    </message>
    <message>
        <source>“{name}” is missing before “{sign}”</source>
        <translation>“{sign}”之前缺少“{name}”</translation>
    </message>
    <message>
        <source>“{name}” is not understood here; a comma, a sign or “{sign}” may be missing before it</source>
        <translation>此处无法理解“{name}”；它之前可能缺少逗号、符号或“{sign}”</translation>
    </message>
    <message>
        <source>“{name}” is not understood here</source>
        <translation>此处无法理解“{name}”</translation>
    </message>
    <message>
        <source>“{name}” stands where “{sign}” was expected</source>
        <translation>应为“{sign}”的地方写了“{name}”</translation>
    </message>
    <message>
        <source>“{name}” has no meaning in a tag</source>
        <translation>“{name}”在标记中没有意义</translation>
    </message>
    <message>
        <source>nothing can be set in the place of “{name}”</source>
        <translation>“{name}”不能被赋值</translation>
    </message>
    <message>
        <source>only what “namespace()” made can be given a value with a dot</source>
        <translation>只有“namespace()”生成的对象才能用点号赋值</translation>
    </message>
    <message>
        <source>the values in brackets are not separated as they should be</source>
        <translation>括号中的各个值没有正确分隔</translation>
    </message>
    <message>
        <source>a tag is not understood</source>
        <translation>有一个标记无法理解</translation>
    </message>
    <message>
        <source>no field or function is called “{name}”</source>
        <translation>没有名为“{name}”的字段或函数</translation>
    </message>
    <message>
        <source>no field is called “{name}”</source>
        <translation>没有名为“{name}”的字段</translation>
    </message>
    <message>
        <source>no section is called “{name}”</source>
        <translation>没有名为“{name}”的部分</translation>
    </message>
    <message>
        <source>a section has nothing called “{name}”</source>
        <translation>部分中没有名为“{name}”的内容</translation>
    </message>
    <message>
        <source>an item has nothing called “{name}”</source>
        <translation>条目没有名为“{name}”的内容</translation>
    </message>
    <message>
        <source>nothing here is called “{name}”</source>
        <translation>此处没有名为“{name}”的内容</translation>
    </message>
    <message>
        <source>nothing is called “{name}”</source>
        <translation>没有名为“{name}”的内容</translation>
    </message>
    <message>
        <source>there is no filter called “{name}”</source>
        <translation>没有名为“{name}”的过滤器</translation>
    </message>
    <message>
        <source>there is no test called “{name}”</source>
        <translation>没有名为“{name}”的判断</translation>
    </message>
    <message>
        <source>“{file}” has no layout called “{name}”</source>
        <translation>“{file}”中没有名为“{name}”的版面</translation>
    </message>
    <message>
        <source>the layout “{layout}” is given “{name}”, which it does not take</source>
        <translation>版面“{layout}”不接受“{name}”</translation>
    </message>
    <message>
        <source>the layout “{layout}” is given too much; it takes {n}</source>
        <translation>给版面“{layout}”的值太多；它只接受 {n} 个</translation>
    </message>
    <message>
        <source>the layout “{layout}” is given a value twice</source>
        <translation>给版面“{layout}”的某个值重复了</translation>
    </message>
    <message>
        <source>a layout is not given its “{name}”</source>
        <translation>版面缺少“{name}”</translation>
    </message>
    <message>
        <source>a filter is given too little or too much</source>
        <translation>给过滤器的值太少或太多</translation>
    </message>
    <message>
        <source>only a layout or a function can be given values in brackets</source>
        <translation>只有版面或函数后面才能用括号给值</translation>
    </message>
    <message>
        <source>something is divided by nothing</source>
        <translation>除数为零</translation>
    </message>
    <message>
        <source>something is counted that is no list</source>
        <translation>被计数的不是列表</translation>
    </message>
    <message>
        <source>“for” goes through something that is no list</source>
        <translation>“for”遍历的不是列表</translation>
    </message>
    <message>
        <source>“for” names more or fewer parts than each entry has</source>
        <translation>“for”列出的名称与每一项的组成个数不符</translation>
    </message>
    <message>
        <source>two values are put together that do not fit</source>
        <translation>两个值不能合在一起</translation>
    </message>
    <message>
        <source>something on this line does not work</source>
        <translation>这一行有内容无法执行</translation>
    </message>
    <message>
        <source>a template may not import a file whose name is worked out</source>
        <translation>模板不能导入由计算得出文件名的文件</translation>
    </message>
    <message>
        <source>a template may not import “{name}”</source>
        <translation>模板不能导入“{name}”</translation>
    </message>
    <message>
        <source>a template may not read “{name}”</source>
        <translation>模板不能读取“{name}”</translation>
    </message>
    <message>
        <source>a template may not print something that is not part of a briefing</source>
        <translation>模板不能输出简报以外的内容</translation>
    </message>
    <message>
        <source>a template may not put the filter “{name}” on anything but plain text</source>
        <translation>过滤器“{name}”只能用于纯文字</translation>
    </message>
    <message>
        <source>a template may not join laid-out text with +; ~ does it</source>
        <translation>模板不能用 + 连接已排版的文字；可用 ~</translation>
    </message>
    <message>
        <source>a template may not work out {what}</source>
        <translation>模板不能计算：{what}</translation>
    </message>
    <message>
        <source>a template may not use {what}</source>
        <translation>模板不能使用：{what}</translation>
    </message>
    <message>
        <source>a template may not filter a set block</source>
        <translation>模板不能对 set 块使用过滤器</translation>
    </message>
    <message>
        <source>a template may not put {what}</source>
        <translation>模板不能这样写：{what}</translation>
    </message>
    <message>
        <source>the section “{name}” is never set by the body</source>
        <translation>正文没有排出“{name}”部分</translation>
    </message>
    <message>
        <source>curly quotes round a text in a tag are understood as straight ones</source>
        <translation>标记中文字两边的弯引号按直引号理解</translation>
    </message>
    <message>
        <source>there is no container “{name}”</source>
        <translation>没有名为“{name}”的容器</translation>
    </message>
    <message>
        <source>the table has {n} columns and its widths are “{what}”</source>
        <translation>表格有 {n} 栏，而所给栏宽是“{what}”</translation>
    </message>
    <message>
        <source>“{name}” is no web or mail address</source>
        <translation>“{name}”不是网址或邮箱地址</translation>
    </message>
    <message>
        <source>a value stands in the target of a link</source>
        <translation>链接的目标中有一个值</translation>
    </message>
    <message>
        <source>code between backticks is not part of a briefing</source>
        <translation>反引号之间的代码不属于简报</translation>
    </message>
    <message>
        <source>a block of code is not part of a briefing</source>
        <translation>代码块不属于简报</translation>
    </message>
    <message>
        <source>a picture is not part of a briefing</source>
        <translation>图片不属于简报</translation>
    </message>
    <message>
        <source>{what} is not part of a briefing</source>
        <translation>{what} 不属于简报</translation>
    </message>
    <message>
        <source>a rule (---) has no place here</source>
        <translation>此处不能有分隔线（---）</translation>
    </message>
    <message>
        <source>“{name}” is not known here</source>
        <translation>此处不认识“{name}”</translation>
    </message>
    <message>
        <source>“{name}” is missing</source>
        <translation>缺少“{name}”</translation>
    </message>
    <message>
        <source>“{name}” is there twice</source>
        <translation>“{name}”出现了两次</translation>
    </message>
    <message>
        <source>“{name}” has a meaning of its own in templates; choose another name</source>
        <translation>“{name}”在模板中另有含义；须换一个名称</translation>
    </message>
    <message>
        <source>“{name}” cannot stand in a template; call it “{better}”</source>
        <translation>模板中不能用“{name}”；可改名为“{better}”</translation>
    </message>
    <message>
        <source>the id “{name}” is not small letters and figures joined by hyphens</source>
        <translation>标识“{name}”应由小写字母、数字和连字符组成</translation>
    </message>
    <message>
        <source>the template has no name</source>
        <translation>模板没有名称</translation>
    </message>
    <message>
        <source>a value is not understood; a text stands in straight quotation marks</source>
        <translation>有一个值无法理解；文字应放在直引号中</translation>
    </message>
    <message>
        <source>curly quotation marks do not mark a text here; use straight ones</source>
        <translation>此处弯引号不能标示文字；须用直引号</translation>
    </message>
    <message>
        <source>a key has no “=” behind it</source>
        <translation>键名后面缺少“=”</translation>
    </message>
    <message>
        <source>a heading in brackets is not closed</source>
        <translation>方括号中的标题没有结束</translation>
    </message>
    <message>
        <source>something stands behind the value</source>
        <translation>值的后面还有别的内容</translation>
    </message>
    <message>
        <source>this is there twice</source>
        <translation>此项出现了两次</translation>
    </message>
    <message>
        <source>a list is not closed</source>
        <translation>列表没有结束</translation>
    </message>
    <message>
        <source>a text has a backslash in it; write it twice</source>
        <translation>文字中有反斜杠；须写两个</translation>
    </message>
    <message>
        <source>this line is no “key = value”</source>
        <translation>这一行不是“键 = 值”</translation>
    </message>
    <message>
        <source>this is not written as “key = value”</source>
        <translation>写法不是“键 = 值”</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>不是 UTF-8 文字</translation>
    </message>
    <message>
        <source>this should be a text in quotation marks</source>
        <translation>此处应为引号中的文字</translation>
    </message>
    <message>
        <source>this should be a whole number</source>
        <translation>此处应为整数</translation>
    </message>
    <message>
        <source>this should be true or false</source>
        <translation>此处应为 true 或 false</translation>
    </message>
    <message>
        <source>this should be a list in brackets</source>
        <translation>此处应为方括号中的列表</translation>
    </message>
    <message>
        <source>this should be a table with keys of its own</source>
        <translation>此处应为带键名的表</translation>
    </message>
    <message>
        <source>this is of another kind than it should be</source>
        <translation>此处的类型不对</translation>
    </message>
    <message>
        <source>“{name}” is installed in version {now}</source>
        <translation>“{name}”已装有版本 {now}</translation>
    </message>
    <message>
        <source>This brief stays on version {made} until you switch.</source>
        <translation>在改用新版本之前，这份简报保持版本 {made}。</translation>
    </message>
    <message>
        <source>Switch to it</source>
        <translation>改用新版本</translation>
    </message>
    <message>
        <source>switch to version {now}</source>
        <translation>改用版本 {now}</translation>
    </message>
    <message>
        <source>use one of the filters that templates are given</source>
        <translation>可用模板提供的过滤器</translation>
    </message>
    <message>
        <source>check its spelling, or add it to the template’s fields or sections</source>
        <translation>检查拼写，或把它加入模板的字段或部分</translation>
    </message>
    <message>
        <source>look for an endless loop or repetition in the template</source>
        <translation>查找模板中无止境的循环或重复</translation>
    </message>
    <message>
        <source>the containers are {names}, and every role of a paragraph</source>
        <translation>容器有 {names}，以及各种段落角色</translation>
    </message>
    <message>
        <source>give one width for each column</source>
        <translation>每一栏都要给出栏宽</translation>
    </message>
    <message>
        <source>use one of {names}</source>
        <translation>可用的是 {names}</translation>
    </message>
    <message>
        <source>print the address as text; a link’s target is written in the template itself</source>
        <translation>把地址作为文字输出；链接的目标须写在模板里</translation>
    </message>
    <message>
        <source>link to http, https or mailto only</source>
        <translation>链接只能用 http、https 或 mailto</translation>
    </message>
    <message>
        <source>take it out of the template</source>
        <translation>把它从模板中删去</translation>
    </message>
    <message>
        <source>write ::: page-break</source>
        <translation>可写 ::: page-break</translation>
    </message>
    <message>
        <source>did you mean “{guess}”?</source>
        <translation>是否指“{guess}”？</translation>
    </message>
    <message>
        <source>{what}; {more}</source>
        <translation>{what}；{more}</translation>
    </message>
    <message>
        <source>Save the brief</source>
        <translation>保存简报</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the brief under another name</source>
        <translation>用另一个名字保存简报</translation>
    </message>
    <message>
        <source>Save as &amp;template…</source>
        <translation>存为模板(&amp;T)…</translation>
    </message>
    <message>
        <source>Make a template of this brief</source>
        <translation>用这份简报做一个模板</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Check the quotations and write a Word file</source>
        <translation>核对引语，写成 Word 文件</translation>
    </message>
    <message>
        <source>Start &amp;page</source>
        <translation>起始页(&amp;P)</translation>
    </message>
    <message>
        <source>Recent briefs and templates</source>
        <translation>最近的简报和模板</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close Briefwright</source>
        <translation>关闭 Briefwright</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>撤回上一步</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Take the step again</source>
        <translation>再做一次这一步</translation>
    </message>
    <message>
        <source>Take the item out of the brief</source>
        <translation>把这一条移出简报</translation>
    </message>
    <message>
        <source>Move the item up</source>
        <translation>把这一条上移</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Move the item down</source>
        <translation>把这一条下移</translation>
    </message>
    <message>
        <source>&amp;Find evidence</source>
        <translation>查找素材(&amp;F)</translation>
    </message>
    <message>
        <source>Search the evidence</source>
        <translation>搜索素材</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Theme, language and how Briefwright works</source>
        <translation>主题、语言和程序的行为</translation>
    </message>
    <message>
        <source>&amp;Own words</source>
        <translation>自撰文字(&amp;O)</translation>
    </message>
    <message>
        <source>Write in the current section</source>
        <translation>在当前部分书写</translation>
    </message>
    <message>
        <source>Switch &amp;template…</source>
        <translation>换模板(&amp;T)…</translation>
    </message>
    <message>
        <source>Take the brief over to another template</source>
        <translation>把简报换到另一个模板</translation>
    </message>
    <message>
        <source>&amp;Fill empty sections</source>
        <translation>填充空缺部分(&amp;F)</translation>
    </message>
    <message>
        <source>Put the best evidence into sections that are short</source>
        <translation>把最合适的素材放入不足的部分</translation>
    </message>
    <message>
        <source>Move section u&amp;p</source>
        <translation>部分上移(&amp;P)</translation>
    </message>
    <message>
        <source>Move the current section up</source>
        <translation>把当前部分上移</translation>
    </message>
    <message>
        <source>Move section dow&amp;n</source>
        <translation>部分下移(&amp;N)</translation>
    </message>
    <message>
        <source>Move the current section down</source>
        <translation>把当前部分下移</translation>
    </message>
    <message>
        <source>&amp;Rename section</source>
        <translation>重命名部分(&amp;R)</translation>
    </message>
    <message>
        <source>Give the current section another title</source>
        <translation>给当前部分换一个标题</translation>
    </message>
    <message>
        <source>&amp;Leave section out</source>
        <translation>不用此部分(&amp;L)</translation>
    </message>
    <message>
        <source>Leave the current section out of the brief</source>
        <translation>简报不用当前部分</translation>
    </message>
    <message>
        <source>&amp;Close all sections</source>
        <translation>收起所有部分(&amp;C)</translation>
    </message>
    <message>
        <source>Show only the sections’ titles</source>
        <translation>只显示各部分的标题</translation>
    </message>
    <message>
        <source>Op&amp;en all sections</source>
        <translation>展开所有部分(&amp;E)</translation>
    </message>
    <message>
        <source>Show everything in the sections</source>
        <translation>显示各部分的全部内容</translation>
    </message>
    <message>
        <source>Ne&amp;xt problem</source>
        <translation>下一个问题(&amp;X)</translation>
    </message>
    <message>
        <source>Go to the next thing to look at</source>
        <translation>转到下一处需要看的地方</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation>上一个问题(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the last thing to look at</source>
        <translation>转到上一处需要看的地方</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Add articles, speeches or notes</source>
        <translation>加入文章、讲话或笔记</translation>
    </message>
    <message>
        <source>&amp;Paste as source</source>
        <translation>粘贴为来源(&amp;P)</translation>
    </message>
    <message>
        <source>Add the copied text as a source</source>
        <translation>把复制的文字作为来源加入</translation>
    </message>
    <message>
        <source>&amp;Add to current section</source>
        <translation>加入当前部分(&amp;A)</translation>
    </message>
    <message>
        <source>Add the chosen evidence</source>
        <translation>加入选中的素材</translation>
    </message>
    <message>
        <source>Add to &amp;section…</source>
        <translation>加入其他部分(&amp;S)…</translation>
    </message>
    <message>
        <source>Choose a section for the chosen evidence</source>
        <translation>为选中的素材选一个部分</translation>
    </message>
    <message>
        <source>Pee&amp;k</source>
        <translation>速览(&amp;K)</translation>
    </message>
    <message>
        <source>Show the evidence in its context</source>
        <translation>连同上下文显示素材</translation>
    </message>
    <message>
        <source>&amp;Copy with source</source>
        <translation>连同出处复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the words with speaker and source</source>
        <translation>复制文字及发言人和来源</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>标签(&amp;T)…</translation>
    </message>
    <message>
        <source>Give the chosen evidence a tag, or take it off</source>
        <translation>给选中的素材加标签，或去掉标签</translation>
    </message>
    <message>
        <source>Spea&amp;kers…</source>
        <translation>发言人(&amp;K)…</translation>
    </message>
    <message>
        <source>Who speaks in the sources, and in which spellings</source>
        <translation>来源中的发言人及其各种拼写</translation>
    </message>
    <message>
        <source>Show in s&amp;ource</source>
        <translation>在来源中显示(&amp;O)</translation>
    </message>
    <message>
        <source>Open the source at these words</source>
        <translation>打开来源并定位到这些文字</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>素材(&amp;E)</translation>
    </message>
    <message>
        <source>Go to the evidence</source>
        <translation>转到素材</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>提纲(&amp;O)</translation>
    </message>
    <message>
        <source>Go to the outline</source>
        <translation>转到提纲</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the preview</source>
        <translation>转到预览</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>下一窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>转到下一窗格</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>上一窗格(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the pane before</source>
        <translation>转到上一窗格</translation>
    </message>
    <message>
        <source>&amp;Source viewer</source>
        <translation>来源查看器(&amp;S)</translation>
    </message>
    <message>
        <source>Read the source with its evidence</source>
        <translation>阅读来源及其中的素材</translation>
    </message>
    <message>
        <source>S&amp;how evidence</source>
        <translation>显示素材(&amp;H)</translation>
    </message>
    <message>
        <source>Show or hide the evidence pane</source>
        <translation>显示或隐藏素材窗格</translation>
    </message>
    <message>
        <source>Show previe&amp;w</source>
        <translation>显示预览(&amp;W)</translation>
    </message>
    <message>
        <source>Show or hide the preview</source>
        <translation>显示或隐藏预览</translation>
    </message>
    <message>
        <source>&amp;Fit page</source>
        <translation>整页(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>显示整页</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Show the page larger</source>
        <translation>放大显示</translation>
    </message>
    <message>
        <source>Zoom ou&amp;t</source>
        <translation>缩小(&amp;T)</translation>
    </message>
    <message>
        <source>Show the page smaller</source>
        <translation>缩小显示</translation>
    </message>
    <message>
        <source>Light or &amp;dark</source>
        <translation>浅色或深色(&amp;D)</translation>
    </message>
    <message>
        <source>Change between the light and the dark theme</source>
        <translation>在浅色和深色主题之间切换</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>使用整个屏幕</translation>
    </message>
    <message>
        <source>&amp;Install template…</source>
        <translation>安装模板(&amp;I)…</translation>
    </message>
    <message>
        <source>Add a template from a .bwt file</source>
        <translation>从 .bwt 文件加入模板</translation>
    </message>
    <message>
        <source>&amp;Edit template…</source>
        <translation>编辑模板(&amp;E)…</translation>
    </message>
    <message>
        <source>Change a template’s sections, text and look</source>
        <translation>修改模板的部分、文字和样式</translation>
    </message>
    <message>
        <source>&amp;Check a Word file…</source>
        <translation>核对 Word 文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Compare a Word file’s quotations with the sources</source>
        <translation>把 Word 文件中的引语与来源对照</translation>
    </message>
    <message>
        <source>Check the &amp;library</source>
        <translation>检查素材库(&amp;L)</translation>
    </message>
    <message>
        <source>Look for damage in the library</source>
        <translation>检查素材库是否损坏</translation>
    </message>
    <message>
        <source>&amp;Back up the library…</source>
        <translation>备份素材库(&amp;B)…</translation>
    </message>
    <message>
        <source>Write a backup of the library</source>
        <translation>备份一份素材库</translation>
    </message>
    <message>
        <source>Find a command or an item by its name</source>
        <translation>按名称查找命令或素材</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Every key on one sheet</source>
        <translation>所有按键一览</translation>
    </message>
    <message>
        <source>&amp;About Briefwright</source>
        <translation>关于 Briefwright(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>版本和许可</translation>
    </message>
    <message>
        <source>Briefs (*.brief)</source>
        <translation>简报 (*.brief)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的改动</translation>
    </message>
    <message>
        <source>“{name}” has changes that are not saved.</source>
        <translation>“{name}”有未保存的改动。</translation>
    </message>
    <message>
        <source>Save them before it is closed?</source>
        <translation>关闭前保存吗？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The file changed</source>
        <translation>文件有变动</translation>
    </message>
    <message>
        <source>{name} was changed by another program since you opened it.</source>
        <translation>{name} 打开后被其他程序改动过。</translation>
    </message>
    <message>
        <source>Save under another name to keep both, or write over it.</source>
        <translation>换个名字保存可两份都留，也可覆盖它。</translation>
    </message>
    <message>
        <source>Write over it</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Open a brief</source>
        <translation>打开简报</translation>
    </message>
    <message>
        <source>This brief has changes that are not saved.</source>
        <translation>这份简报有未保存的改动。</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>撤销 {step}</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>重做 {step}</translation>
    </message>
    <message>
        <source>No briefs yet</source>
        <translation>还没有简报</translation>
    </message>
    <message>
        <source>Add 1 item to…</source>
        <translation>把 1 条加入…</translation>
    </message>
    <message>
        <source>Add {n} items to…</source>
        <translation>把 {n} 条加入…</translation>
    </message>
    <message>
        <source>takes {kinds}</source>
        <translation>只收{kinds}</translation>
    </message>
    <message>
        <source>takes own words</source>
        <translation>只收自撰文字</translation>
    </message>
    <message>
        <source>Open in Word</source>
        <translation>在 Word 中打开</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>{name} exported</source>
        <translation>已导出 {name}</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>The language changes when Briefwright is started again.</source>
        <translation>重新启动程序后，界面语言才会改变。</translation>
    </message>
    <message>
        <source>About Briefwright</source>
        <translation>关于 Briefwright</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Briefing notes on China–UK science and innovation, every sentence tied to its source.</source>
        <translation>中英科技创新合作简报，句句有出处。</translation>
    </message>
    <message>
        <source>Nothing leaves this computer: no network code, no telemetry.</source>
        <translation>内容不离开本机：程序没有联网代码，也不收集数据。</translation>
    </message>
    <message>
        <source>Built on {names}.</source>
        <translation>基于 {names}。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Quotations of {name}</source>
        <translation>{name} 中的引语</translation>
    </message>
    <message>
        <source>1 quotation checked</source>
        <translation>已核对 1 条引语</translation>
    </message>
    <message>
        <source>{n} quotations checked</source>
        <translation>已核对 {n} 条引语</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word (.docx)</translation>
    </message>
    <message>
        <source>Web page (.html)</source>
        <translation>网页（.html）</translation>
    </message>
    <message>
        <source>Markdown (.md)</source>
        <translation>Markdown (.md)</translation>
    </message>
    <message>
        <source>Full brief</source>
        <translation>完整简报</translation>
    </message>
    <message>
        <source>UK government</source>
        <translation>英国政府</translation>
    </message>
    <message>
        <source>Sans, 12 pt, numbered pages</source>
        <translation>无衬线，12 磅，编页码</translation>
    </message>
    <message>
        <source>Two-pager</source>
        <translation>两页件</translation>
    </message>
    <message>
        <source>Two sides, tight margins</source>
        <translation>正反两面，窄边距</translation>
    </message>
    <message>
        <source>Think-tank</source>
        <translation>智库</translation>
    </message>
    <message>
        <source>Serif headings, endnotes</source>
        <translation>衬线标题，尾注</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Evidence pack</source>
        <translation>素材汇编</translation>
    </message>
    <message>
        <source>Annexes</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Items not to be disclosed</source>
        <translation>不得外传的条目</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Your own Word file…</source>
        <translation>自己的 Word 文件…</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>包括</translation>
    </message>
    <message>
        <source>Each footnote’s sentence in its context</source>
        <translation>每条脚注的原句及上下文</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>密级标识</translation>
    </message>
    <message>
        <source>Word files (*.docx *.dotx)</source>
        <translation>Word 文件 (*.docx *.dotx)</translation>
    </message>
    <message>
        <source>The template’s own</source>
        <translation>模板自带</translation>
    </message>
    <message>
        <source>Its Word file</source>
        <translation>模板中的 Word 文件</translation>
    </message>
    <message>
        <source>from the brief’s own field</source>
        <translation>取自简报的字段</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>无标识</translation>
    </message>
    <message>
        <source>1 quotation checked in the finished file</source>
        <translation>已在成品文件中核对 1 条引语</translation>
    </message>
    <message>
        <source>{n} quotations checked in the finished file</source>
        <translation>已在成品文件中核对 {n} 条引语</translation>
    </message>
    <message>
        <source>Export “{title}”</source>
        <translation>导出“{title}”</translation>
    </message>
    <message>
        <source>Checking {name}…</source>
        <translation>正在核对 {name}…</translation>
    </message>
    <message>
        <source>Checking the quotations…</source>
        <translation>正在核对引语…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新核对</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>{said}, {seconds:.1f} s</source>
        <translation>{said}，用时 {seconds:.1f} 秒</translation>
    </message>
    <message>
        <source>Export with {findings}.</source>
        <translation>仍要导出：{findings}。</translation>
    </message>
    <message>
        <source>Export the brief</source>
        <translation>导出简报</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>正在写入 {name}…</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>导出前核对</translation>
    </message>
    <message>
        <source>1 quotation not found</source>
        <translation>1 条引语未找到</translation>
    </message>
    <message>
        <source>{n} quotations not found</source>
        <translation>{n} 条引语未找到</translation>
    </message>
    <message>
        <source>1 quotation not checked</source>
        <translation>1 条引语无法核对</translation>
    </message>
    <message>
        <source>{n} quotations not checked</source>
        <translation>{n} 条引语无法核对</translation>
    </message>
    <message>
        <source>1 not checked</source>
        <translation>1 条无法核对</translation>
    </message>
    <message>
        <source>{n} not checked</source>
        <translation>{n} 条无法核对</translation>
    </message>
    <message>
        <source>Use source words</source>
        <translation>改用原文</translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source> and </source>
        <translation>，</translation>
    </message>
    <message>
        <source>para {n}</source>
        <translation>第 {n} 段</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>一字不差</translation>
    </message>
    <message>
        <source>Typography only</source>
        <translation>仅排版不同</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Cannot check</source>
        <translation>无法核对</translation>
    </message>
    <message>
        <source>1 more exact quotation</source>
        <translation>另有 1 条一字不差</translation>
    </message>
    <message>
        <source>{n} more exact quotations</source>
        <translation>另有 {n} 条一字不差</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Not in any source. The closest is {where}, which says {words}.</source>
        <translation>所有来源中均无此句。最接近的是 {where}，原文为{words}。</translation>
    </message>
    <message>
        <source>{where}. Footnote {n}.</source>
        <translation>{where}。脚注 {n}。</translation>
    </message>
    <message>
        <source>Only marks, dashes or spaces differ from {where}.</source>
        <translation>与 {where} 相比，只有标点、破折号或空格不同。</translation>
    </message>
    <message>
        <source>A rendering in another language than the source. Compare it yourself.</source>
        <translation>此为译文，与来源语言不同，须自行核对。</translation>
    </message>
    <message>
        <source>Not in any source, though a footnote follows.</source>
        <translation>所有来源中均无此句，但其后有脚注。</translation>
    </message>
    <message>
        <source>Own words in quotation marks, with no source attached. Nothing to compare with.</source>
        <translation>自撰文字用了引号，但没有附来源，无从对照。</translation>
    </message>
    <message>
        <source>Left out for length: {what}</source>
        <translation>因篇幅略去：{what}</translation>
    </message>
    <message>
        <source>1 footnote, tied to a sentence</source>
        <translation>1 条脚注，对应一句原文</translation>
    </message>
    <message>
        <source>{n} footnotes, each tied to a sentence</source>
        <translation>{n} 条脚注，各对应一句原文</translation>
    </message>
    <message>
        <source>Headings and tables accessible</source>
        <translation>标题和表格可供读屏使用</translation>
    </message>
    <message>
        <source>No macros, objects or hidden parts</source>
        <translation>没有宏、嵌入对象或隐藏部件</translation>
    </message>
    <message>
        <source>{marking} on every page</source>
        <translation>每页均有 {marking}</translation>
    </message>
    <message>
        <source>Find a command or item</source>
        <translation>查找命令或素材</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Capture the selected words as quote, fact, initiative</source>
        <translation>把选中的文字摘为引语、事实、举措</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Not evidence</source>
        <translation>不是素材</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Next, previous</source>
        <translation>下一条，上一条</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>While reading a source</source>
        <translation>阅读来源时</translation>
    </message>
    <message>
        <source>Its 1 section stays as you have it.</source>
        <translation>保留这 1 个部分的现状。</translation>
    </message>
    <message>
        <source>Its {n} sections stay as you have them.</source>
        <translation>保留这 {n} 个部分的现状。</translation>
    </message>
    <message>
        <source>Your own words become hints and defaults. The evidence is left out.</source>
        <translation>自撰文字成为提示和默认值，素材不带入。</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>{name}, my version</source>
        <translation>{name}（我的版本）</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>It is kept among your templates.</source>
        <translation>存入你的模板。</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自译</translation>
    </message>
    <message>
        <source>Departmental</source>
        <translation>部门译文</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>官方译文</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Whose translation</source>
        <translation>译文来源</translation>
    </message>
    <message>
        <source>{section} takes only {kinds}.</source>
        <translation>“{section}”只收{kinds}。</translation>
    </message>
    <message>
        <source>Added to {section}</source>
        <translation>已加入“{section}”</translation>
    </message>
    <message>
        <source>edit own words</source>
        <translation>修改自撰文字</translation>
    </message>
    <message>
        <source>change a field</source>
        <translation>修改字段</translation>
    </message>
    <message>
        <source>change an item’s options</source>
        <translation>修改条目设置</translation>
    </message>
    <message>
        <source>change how 1 item is set</source>
        <translation>修改 1 条的设置</translation>
    </message>
    <message>
        <source>change how {n} items are set</source>
        <translation>修改 {n} 条的设置</translation>
    </message>
    <message>
        <source>edit the response</source>
        <translation>修改回应</translation>
    </message>
    <message>
        <source>edit the translation</source>
        <translation>修改译文</translation>
    </message>
    <message>
        <source>hide section</source>
        <translation>隐藏部分</translation>
    </message>
    <message>
        <source>show section</source>
        <translation>显示部分</translation>
    </message>
    <message>
        <source>move section</source>
        <translation>移动部分</translation>
    </message>
    <message>
        <source>add own words</source>
        <translation>加入自撰文字</translation>
    </message>
    <message>
        <source>1 item taken out</source>
        <translation>已移出 1 条</translation>
    </message>
    <message>
        <source>{n} items taken out</source>
        <translation>已移出 {n} 条</translation>
    </message>
    <message>
        <source>rename section</source>
        <translation>重命名部分</translation>
    </message>
    <message>
        <source>{section} is left out of the brief</source>
        <translation>简报中不再使用“{section}”</translation>
    </message>
    <message>
        <source>fill sections</source>
        <translation>填充部分</translation>
    </message>
    <message>
        <source>1 item added to the sections</source>
        <translation>已向各部分加入 1 条</translation>
    </message>
    <message>
        <source>{n} items added to the sections</source>
        <translation>已向各部分加入 {n} 条</translation>
    </message>
    <message>
        <source>Nothing left to add</source>
        <translation>没有可加入的素材了</translation>
    </message>
    <message>
        <source>Tag 1 item</source>
        <translation>给 1 条加标签</translation>
    </message>
    <message>
        <source>Tag {n} items</source>
        <translation>给 {n} 条加标签</translation>
    </message>
    <message>
        <source>{n} of the files added are worth a look</source>
        <translation>加入的文件中有 {n} 个需留意</translation>
    </message>
    <message>
        <source>Tag “{tag}” taken off</source>
        <translation>已去掉标签“{tag}”</translation>
    </message>
    <message>
        <source>Tagged “{tag}”</source>
        <translation>已加标签“{tag}”</translation>
    </message>
    <message>
        <source>1 item copied</source>
        <translation>已复制 1 条</translation>
    </message>
    <message>
        <source>{n} items copied</source>
        <translation>已复制 {n} 条</translation>
    </message>
    <message>
        <source>{name} was added</source>
        <translation>{name} 已加入</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>{name} was not added</source>
        <translation>{name} 没有加入</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 个来源</translation>
    </message>
    <message>
        <source>{n} sources</source>
        <translation>{n} 个来源</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>{sources} added, 1 item found</source>
        <translation>已加入 {sources}，找到 1 条素材</translation>
    </message>
    <message>
        <source>{sources} added, {n} items found</source>
        <translation>已加入 {sources}，找到 {n} 条素材</translation>
    </message>
    <message>
        <source>{sources} added, no evidence found</source>
        <translation>已加入 {sources}，没有找到素材</translation>
    </message>
    <message>
        <source>1 was already there</source>
        <translation>1 个早已在库中</translation>
    </message>
    <message>
        <source>Add the attachment</source>
        <translation>加入附件</translation>
    </message>
    <message>
        <source>Add {n} attachments</source>
        <translation>加入 {n} 个附件</translation>
    </message>
    <message>
        <source>{n} were already there</source>
        <translation>{n} 个早已在库中</translation>
    </message>
    <message>
        <source>Opening the source…</source>
        <translation>正在打开来源…</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Articles, speeches and notes</source>
        <translation>文章、讲话和笔记</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Brief</source>
        <translation>简报(&amp;B)</translation>
    </message>
    <message>
        <source>Evide&amp;nce</source>
        <translation>素材(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Show or hide panes</source>
        <translation>显示或隐藏窗格</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Add to current section</source>
        <translation>加入当前部分</translation>
    </message>
    <message>
        <source>Add to section…</source>
        <translation>加入其他部分…</translation>
    </message>
    <message>
        <source>Peek</source>
        <translation>速览</translation>
    </message>
    <message>
        <source>Show in source</source>
        <translation>在来源中显示</translation>
    </message>
    <message>
        <source>Star or unstar</source>
        <translation>加星或去星</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>连同出处复制</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 条</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} 条</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Nothing matches “{words}”</source>
        <translation>没有与“{words}”匹配的素材</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配的素材</translation>
    </message>
    <message>
        <source>Try fewer words, or clear {filters}.</source>
        <translation>减少搜索词，或清除“{filters}”。</translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation>还没有素材</translation>
    </message>
    <message>
        <source>Drop an article, speech or note here.</source>
        <translation>把文章、讲话或笔记拖到这里。</translation>
    </message>
    <message>
        <source>Try fewer words.</source>
        <translation>减少搜索词。</translation>
    </message>
    <message>
        <source>Clear the filters to see everything.</source>
        <translation>清除筛选，查看全部。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>{facet}: {value}</source>
        <translation>{facet}：{value}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>加星</translation>
    </message>
    <message>
        <source>Nothing to choose</source>
        <translation>没有可选项</translation>
    </message>
    <message>
        <source>More for the evidence list</source>
        <translation>素材列表的更多操作</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>只看加星</translation>
    </message>
    <message>
        <source>Compact cards</source>
        <translation>紧凑卡片</translation>
    </message>
    <message>
        <source>{said} item, {sources}</source>
        <translation>{said} 条，{sources}</translation>
    </message>
    <message>
        <source>{said} items, {sources}</source>
        <translation>{said} 条，{sources}</translation>
    </message>
    <message>
        <source>{said} match</source>
        <translation>{said} 条匹配</translation>
    </message>
    <message>
        <source>{said} matches</source>
        <translation>{said} 条匹配</translation>
    </message>
    <message>
        <source>{said} item</source>
        <translation>{said} 条</translation>
    </message>
    <message>
        <source>{said} items</source>
        <translation>{said} 条</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>In its context: {words}</source>
        <translation>上下文：{words}</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已存搜索</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>最佳匹配</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>按来源</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Every word must match; the beginning of a word is enough.</source>
        <translation>每个词都要匹配，只输词首即可。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>The order of the list</source>
        <translation>列表排序</translation>
    </message>
    <message>
        <source>Moving 1 item to {section}</source>
        <translation>正在移动 1 条到“{section}”</translation>
    </message>
    <message>
        <source>Moving {n} items to {section}</source>
        <translation>正在移动 {n} 条到“{section}”</translation>
    </message>
    <message>
        <source>Name | role | organisation, one person a line</source>
        <translation>姓名 | 职务 | 机构，每行一人</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Needed before the brief goes out</source>
        <translation>简报发出前必填</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>收起字段</translation>
    </message>
    <message>
        <source>1 more field</source>
        <translation>另有 1 个字段</translation>
    </message>
    <message>
        <source>{n} more fields</source>
        <translation>另有 {n} 个字段</translation>
    </message>
    <message>
        <source>Add own words</source>
        <translation>加入自撰文字</translation>
    </message>
    <message>
        <source>Leave out of the brief</source>
        <translation>不用此部分</translation>
    </message>
    <message>
        <source>Footnote to the source</source>
        <translation>加注出处</translation>
    </message>
    <message>
        <source>Not to be disclosed</source>
        <translation>不得外传</translation>
    </message>
    <message>
        <source>Translation…</source>
        <translation>译文…</translation>
    </message>
    <message>
        <source>Set the quote</source>
        <translation>引语排法</translation>
    </message>
    <message>
        <source>Priority when shortened</source>
        <translation>缩短时的优先级</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>较高</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移到</translation>
    </message>
    <message>
        <source>As the section has it</source>
        <translation>按所在部分的排法</translation>
    </message>
    <message>
        <source>As a block</source>
        <translation>独立成段</translation>
    </message>
    <message>
        <source>In the line</source>
        <translation>排在行内</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Write here</source>
        <translation>在此书写</translation>
    </message>
    <message>
        <source>Drop evidence here, or press Enter to write your own words.</source>
        <translation>把素材拖到这里，或按回车自己写。</translation>
    </message>
    <message>
        <source>not to be disclosed</source>
        <translation>不得外传</translation>
    </message>
    <message>
        <source>no footnote</source>
        <translation>无脚注</translation>
    </message>
    <message>
        <source>raised priority</source>
        <translation>优先级较高</translation>
    </message>
    <message>
        <source>high priority</source>
        <translation>优先级高</translation>
    </message>
    <message>
        <source>highest priority</source>
        <translation>优先级最高</translation>
    </message>
    <message>
        <source>Our response</source>
        <translation>我方回应</translation>
    </message>
    <message>
        <source>set as a block</source>
        <translation>独立成段</translation>
    </message>
    <message>
        <source>set in the line</source>
        <translation>排在行内</translation>
    </message>
    <message>
        <source>{said}, cut {words} words</source>
        <translation>{said}，需删约 {words} 字</translation>
    </message>
    <message>
        <source>{n} of {limit} words</source>
        <translation>{n} / {limit} 字</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 面</translation>
    </message>
    <message>
        <source>{n} pages</source>
        <translation>{n} 面</translation>
    </message>
    <message>
        <source>Switch to another template</source>
        <translation>换到另一个模板</translation>
    </message>
    <message>
        <source>More for the outline</source>
        <translation>提纲的更多操作</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>No brief is open</source>
        <translation>没有打开的简报</translation>
    </message>
    <message>
        <source>Choose a template to start one.</source>
        <translation>选一个模板开始。</translation>
    </message>
    <message>
        <source>1 section left out</source>
        <translation>有 1 个部分未用</translation>
    </message>
    <message>
        <source>{n} sections left out</source>
        <translation>有 {n} 个部分未用</translation>
    </message>
    <message>
        <source>New brief…</source>
        <translation>新建简报…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{count} of {wanted}</source>
        <translation>{count} / {wanted}</translation>
    </message>
    <message>
        <source>{n} or more</source>
        <translation>{n} 条以上</translation>
    </message>
    <message>
        <source>{words}, add {n}</source>
        <translation>{words}，还缺 {n} 条</translation>
    </message>
    <message>
        <source>{words}, take out {n}</source>
        <translation>{words}，多出 {n} 条</translation>
    </message>
    <message>
        <source>Section title</source>
        <translation>部分标题</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>Drop evidence here, or write.</source>
        <translation>把素材拖到这里，或自己写。</translation>
    </message>
    <message>
        <source>Close section</source>
        <translation>收起部分</translation>
    </message>
    <message>
        <source>Open section</source>
        <translation>展开部分</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>自撰文字</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Start brief</source>
        <translation>开始写</translation>
    </message>
    <message>
        <source>Edit template…</source>
        <translation>编辑模板…</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>素材库</translation>
    </message>
    <message>
        <source>part of it cannot be read</source>
        <translation>部分内容无法读取</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>its permissions do not allow it</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>磁盘报告错误</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>正被另一程序占用</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <source>a part of its path is not a folder</source>
        <translation>路径中有一段不是文件夹</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <source>its name cannot be used</source>
        <translation>名称不可用</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <source>its file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>its file is gone</source>
        <translation>文件不见了</translation>
    </message>
    <message>
        <source>the network does not answer</source>
        <translation>网络没有响应</translation>
    </message>
    <message>
        <source>the reason is not known</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新模板</translation>
    </message>
    <message>
        <source>A copy of a template you choose, to change as you like</source>
        <translation>选一个模板，在它的副本上修改</translation>
    </message>
    <message>
        <source>Your briefs will be listed here. Choose a template to start one.</source>
        <translation>简报会列在这里。选一个模板开始。</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>搜索模板</translation>
    </message>
    <message>
        <source>Install…</source>
        <translation>安装…</translation>
    </message>
    <message>
        <source>1 template</source>
        <translation>1 个模板</translation>
    </message>
    <message>
        <source>{n} templates</source>
        <translation>{n} 个模板</translation>
    </message>
    <message>
        <source>Library: 1 item from {sources}</source>
        <translation>素材库：1 条，{sources}</translation>
    </message>
    <message>
        <source>Library: {n} items from {sources}</source>
        <translation>素材库：{n} 条，{sources}</translation>
    </message>
    <message>
        <source>Recent briefs</source>
        <translation>最近的简报</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Drop articles, speeches or notes anywhere in this window to add them.</source>
        <translation>把文章、讲话或笔记拖到窗口即可加入。</translation>
    </message>
    <message>
        <source>New brief</source>
        <translation>新建简报</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>从列表中去掉</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Headings of the briefing</source>
        <translation>简报的标题</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Exact pages, set by LibreOffice</source>
        <translation>精确页面（由 LibreOffice 排版）</translation>
    </message>
    <message>
        <source>The finished Word file as LibreOffice shows it</source>
        <translation>LibreOffice 显示的 Word 成品</translation>
    </message>
    <message>
        <source>{page} of {count}</source>
        <translation>{page} / {count}</translation>
    </message>
    <message>
        <source>No pages yet</source>
        <translation>还没有页面</translation>
    </message>
    <message>
        <source>Choose a template and add evidence; the pages appear here.</source>
        <translation>选模板、加素材，页面会显示在这里。</translation>
    </message>
    <message>
        <source>Pages of the briefing</source>
        <translation>简报页面</translation>
    </message>
    <message>
        <source>Last version without errors, from {time}</source>
        <translation>{time} 的版本（最后一个无误的版本）</translation>
    </message>
    <message>
        <source>The body can be read, but not set with these contents; pages from {time}</source>
        <translation>正文可以读取，但无法用当前内容排版；页面为 {time} 的版本</translation>
    </message>
    <message>
        <source>The body can be read, but not set with these contents</source>
        <translation>正文可以读取，但无法用当前内容排版</translation>
    </message>
    <message>
        <source>The template has an error</source>
        <translation>模板有错误</translation>
    </message>
    <message>
        <source>LibreOffice is setting the pages…</source>
        <translation>LibreOffice 正在排版…</translation>
    </message>
    <message>
        <source>Exact pages, {house}</source>
        <translation>精确页面，{house}</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Nothing to look at.</source>
        <translation>没有需要看的地方。</translation>
    </message>
    <message>
        <source>Briefwright closed unexpectedly at {time}. Nothing was lost.</source>
        <translation>程序在 {time} 意外关闭，内容没有丢失。</translation>
    </message>
    <message>
        <source>Not saved then: {names}.</source>
        <translation>当时尚未保存：{names}。</translation>
    </message>
    <message>
        <source>Not saved then: {names} and {n} more.</source>
        <translation>当时尚未保存：{names}等，另有 {n} 份。</translation>
    </message>
    <message>
        <source>A brief without a title</source>
        <translation>无标题简报</translation>
    </message>
    <message>
        <source>Open one</source>
        <translation>打开其中一份</translation>
    </message>
    <message>
        <source>“{title}” was not saved then.</source>
        <translation>当时“{title}”还没有保存。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>A brief without a title was not saved then.</source>
        <translation>当时有一份无标题简报尚未保存。</translation>
    </message>
    <message>
        <source>{one} and {other} stay two persons</source>
        <translation>{one} 和 {other} 仍作两人</translation>
    </message>
    <message>
        <source>Joined as {name}</source>
        <translation>已合并为 {name}</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>查找人物</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Nobody of that name speaks in the sources</source>
        <translation>来源中没有此人的发言</translation>
    </message>
    <message>
        <source>Try fewer letters.</source>
        <translation>减少搜索字词。</translation>
    </message>
    <message>
        <source>No footnotes</source>
        <translation>没有脚注</translation>
    </message>
    <message>
        <source>No quotations in this file</source>
        <translation>此文件中没有引语</translation>
    </message>
    <message>
        <source>Words in quotation marks are compared with the sources.</source>
        <translation>引号中的文字会与来源核对。</translation>
    </message>
    <message>
        <source>Nobody speaks in the sources yet</source>
        <translation>来源中还没有发言</translation>
    </message>
    <message>
        <source>Import an article or a speech with quotations in it.</source>
        <translation>导入含引语的文章或讲话。</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 人</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>Select two or more to join them</source>
        <translation>选中两人或多人即可合并</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>{n} person selected</source>
        <translation>已选 {n} 人</translation>
    </message>
    <message>
        <source>{n} people selected</source>
        <translation>已选 {n} 人</translation>
    </message>
    <message>
        <source>Joined, they count as one person of the name you choose.</source>
        <translation>合并后按所选姓名算作一人。</translation>
    </message>
    <message>
        <source>Briefs will name them so. The evidence keeps the spelling of its source.</source>
        <translation>简报中将使用这个姓名；素材保留来源中的拼写。</translation>
    </message>
    <message>
        <source>{one} and {other} can hardly be one person.</source>
        <translation>{one} 与 {other} 不大可能是同一人。</translation>
    </message>
    <message>
        <source>1 spelling</source>
        <translation>1 种拼写</translation>
    </message>
    <message>
        <source>{n} spellings</source>
        <translation>{n} 种拼写</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Select two to join them.</source>
        <translation>选两人即可合并。</translation>
    </message>
    <message>
        <source>1 quote</source>
        <translation>1 条引语</translation>
    </message>
    <message>
        <source>{n} quotes</source>
        <translation>{n} 条引语</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>Spellings</source>
        <translation>拼写</translation>
    </message>
    <message>
        <source>Role and organisation by date</source>
        <translation>各时期的职务和机构</translation>
    </message>
    <message>
        <source>Take back what was joined last</source>
        <translation>撤回上一次合并</translation>
    </message>
    <message>
        <source>Split {name}</source>
        <translation>拆开 {name}</translation>
    </message>
    <message>
        <source>In Chinese characters: {name}</source>
        <translation>汉字：{name}</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>移出 {name}</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>上一条建议</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>下一条建议</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} / {total}</translation>
    </message>
    <message>
        <source>Join {one} and {other}</source>
        <translation>合并 {one} 和 {other}</translation>
    </message>
    <message>
        <source>{one} and {other} are not the same</source>
        <translation>{one} 和 {other} 不是同一人</translation>
    </message>
    <message>
        <source>Different organisations on {date}: {values}.</source>
        <translation>{date}的机构不同：{values}。</translation>
    </message>
    <message>
        <source>{one} and {other} may be one person.</source>
        <translation>{one} 和 {other} 可能是同一人。</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>as “{name}”</source>
        <translation>写作“{name}”</translation>
    </message>
    <message>
        <source>No role recorded</source>
        <translation>未记录职务</translation>
    </message>
    <message>
        <source>Spellings differ</source>
        <translation>拼写不同</translation>
    </message>
    <message>
        <source>Roles and organisations differ</source>
        <translation>职务和机构不同</translation>
    </message>
    <message>
        <source>Roles differ</source>
        <translation>职务不同</translation>
    </message>
    <message>
        <source>Spellings that can hardly be one person’s: {values}.</source>
        <translation>不大可能属于同一人的拼写：{values}。</translation>
    </message>
    <message>
        <source>Different roles on {date}: {values}.</source>
        <translation>{date}的职务不同：{values}。</translation>
    </message>
    <message>
        <source>Organisations differ</source>
        <translation>机构不同</translation>
    </message>
    <message>
        <source>No UK speaker in the sources.</source>
        <translation>来源中没有英方发言人。</translation>
    </message>
    <message>
        <source>No Chinese speaker in the sources.</source>
        <translation>来源中没有中方发言人。</translation>
    </message>
    <message>
        <source>A quote has no speaker: say whose words they are.</source>
        <translation>有一条引语没有发言人，写明是谁说的。</translation>
    </message>
    <message>
        <source>An item is doubtful: {reason}</source>
        <translation>有一条存疑：{reason}</translation>
    </message>
    <message>
        <source>{name} is under embargo until {date}.</source>
        <translation>{name} 在 {date}之前不得发布。</translation>
    </message>
    <message>
        <source>A source is marked {highest}; the brief is {own}.</source>
        <translation>有来源标为 {highest}，简报标为 {own}。</translation>
    </message>
    <message>
        <source>{field}: not filled in.</source>
        <translation>“{field}”未填。</translation>
    </message>
    <message>
        <source>{field}: not in the form this template wants.</source>
        <translation>“{field}”的形式不合模板要求。</translation>
    </message>
    <message>
        <source>{section}: {n} of {least} items.</source>
        <translation>“{section}”有 {n} 条，至少要 {least} 条。</translation>
    </message>
    <message>
        <source>{section}: {n} items, {most} fit.</source>
        <translation>“{section}”有 {n} 条，只容 {most} 条。</translation>
    </message>
    <message>
        <source>Claimed by {name}</source>
        <translation>据 {name} 称</translation>
    </message>
    <message>
        <source>claimed by the speaker</source>
        <translation>据发言人称</translation>
    </message>
    <message>
        <source>no quotation marks in the source</source>
        <translation>来源中无引号</translation>
    </message>
    <message>
        <source>no verb reports these words: perhaps the writer’s own</source>
        <translation>没有引述动词：可能是作者自己的话</translation>
    </message>
    <message>
        <source>{n} sources may be the same release. They count as one.</source>
        <translation>{n} 个来源可能是同一份通稿，按一个来源计。</translation>
    </message>
    <message>
        <source>It may be the same release as {names}. They count as one source.</source>
        <translation>可能与 {names} 是同一份通稿，按一个来源计。</translation>
    </message>
    <message>
        <source>some bytes could not be read and are shown as “{sign}”</source>
        <translation>有些字节无法读取，显示为“{sign}”</translation>
    </message>
    <message>
        <source>read as {encoding}; the file does not say</source>
        <translation>按 {encoding} 读取，文件本身没有说明</translation>
    </message>
    <message>
        <source>attached and not read: {files}</source>
        <translation>附件未读取：{files}</translation>
    </message>
    <message>
        <source>{n} of its {all} pages have no text in them, only pictures or nothing</source>
        <translation>共 {all} 页，其中 {n} 页没有文字，只有图片或空白</translation>
    </message>
    <message>
        <source>{n} hidden or direction-changing characters stand in it; no export carries them</source>
        <translation>其中有 {n} 个隐藏字符或改变方向的字符，导出时不带</translation>
    </message>
    <message>
        <source>{n} hidden or direction-changing characters in it were taken out</source>
        <translation>已去掉其中 {n} 个隐藏字符或改变方向的字符</translation>
    </message>
    <message>
        <source>its macros were not read</source>
        <translation>其中的宏未读取</translation>
    </message>
    <message>
        <source>the objects embedded in it were not read</source>
        <translation>其中嵌入的对象未读取</translation>
    </message>
    <message>
        <source>the fields in it that fetch or start something were not carried out</source>
        <translation>其中会调取文件或启动程序的域未执行</translation>
    </message>
    <message>
        <source>the files it points to were not followed</source>
        <translation>它指向的外部文件未打开</translation>
    </message>
    <message>
        <source>the files attached to it were not read</source>
        <translation>它附带的文件未读取</translation>
    </message>
    <message>
        <source>the programs in it were not run</source>
        <translation>其中的程序未运行</translation>
    </message>
    <message>
        <source>These styles are not in the file; those of “{style}” stand in: {names}.</source>
        <translation>文件中没有这些样式，以“{style}”的样式代替：{names}。</translation>
    </message>
    <message>
        <source>Its styles, page, headers and footers are used; its text is left out (no paragraph is {{ body }}).</source>
        <translation>沿用其样式、页面、页眉和页脚；其中没有写着 {{ body }} 的段落，原有文字不带入。</translation>
    </message>
    <message>
        <source>A marking is added above its headers and below its footers, as they do not say {{ marking }}.</source>
        <translation>页眉和页脚中没有写 {{ marking }}，密级标识加在页眉之上、页脚之下。</translation>
    </message>
    <message>
        <source>These words in double braces are not known and stay empty: {names}.</source>
        <translation>双花括号中的这些词无法识别，留空：{names}。</translation>
    </message>
    <message>
        <source>Macros, embedded objects, remote pictures and live fields in it are not carried over.</source>
        <translation>其中的宏、嵌入对象、远程图片和活动域不带入。</translation>
    </message>
    <message>
        <source>The file is damaged: {why}.</source>
        <translation>文件已损坏：{why}。</translation>
    </message>
    <message>
        <source>A row of {table} ({row}) belongs to no row of {parent}.</source>
        <translation>{table} 的一行（{row}）在 {parent} 中没有对应的行。</translation>
    </message>
    <message>
        <source>The search index holds {entries} items, the library {items}.</source>
        <translation>搜索索引有 {entries} 条，素材库有 {items} 条。</translation>
    </message>
    <message>
        <source>The original bytes of “{name}” are not those imported.</source>
        <translation>“{name}”的原始内容与导入时不同。</translation>
    </message>
    <message>
        <source>The original bytes of “{name}” cannot be unpacked.</source>
        <translation>“{name}”的原始内容无法解开。</translation>
    </message>
    <message>
        <source>the document has no title in its properties</source>
        <translation>文件属性中没有标题</translation>
    </message>
    <message>
        <source>the document’s language is not set</source>
        <translation>没有设定文件的语言</translation>
    </message>
    <message>
        <source>a heading is empty</source>
        <translation>有一个标题是空的</translation>
    </message>
    <message>
        <source>a heading level is skipped before “{text}”</source>
        <translation>“{text}”之前跳过了一级标题</translation>
    </message>
    <message>
        <source>a table has no alternative text</source>
        <translation>有一个表格没有替代文字</translation>
    </message>
    <message>
        <source>a table’s header row is not marked</source>
        <translation>有一个表格没有标明表头行</translation>
    </message>
    <message>
        <source>a table has merged cells</source>
        <translation>有一个表格含合并的单元格</translation>
    </message>
    <message>
        <source>a picture has no alternative text</source>
        <translation>有一张图片没有替代文字</translation>
    </message>
    <message>
        <source>blank paragraphs make space</source>
        <translation>用空段落留出空白</translation>
    </message>
    <message>
        <source>a link says only “{words}”</source>
        <translation>有一个链接只写了“{words}”</translation>
    </message>
    <message>
        <source>1 fault of the file</source>
        <translation>文件有 1 处问题</translation>
    </message>
    <message>
        <source>{n} faults of the file</source>
        <translation>文件有 {n} 处问题</translation>
    </message>
    <message>
        <source>Source &amp;details…</source>
        <translation>来源信息(&amp;D)…</translation>
    </message>
    <message>
        <source>Correct a source’s title, publisher, date, marking or embargo</source>
        <translation>更正来源的标题、发布者、日期、密级标识或禁发期</translation>
    </message>
    <message>
        <source>Source details</source>
        <translation>来源信息</translation>
    </message>
    <message>
        <source>{name} (guessed)</source>
        <translation>{name}（推测）</translation>
    </message>
    <message>
        <source>2020-07-31, 2020-07 or 2020</source>
        <translation>2020-07-31、2020-07 或 2020</translation>
    </message>
    <message>
        <source>OFFICIAL-SENSITIVE – COMMERCIAL</source>
        <translation>OFFICIAL-SENSITIVE – COMMERCIAL</translation>
    </message>
    <message>
        <source>Embargo until</source>
        <translation>禁发至</translation>
    </message>
    <message>
        <source>2020-07-31</source>
        <translation>2020-07-31</translation>
    </message>
    <message>
        <source>The text and its evidence stay as they are. Briefs made before keep what they cite.</source>
        <translation>正文和素材不变。已有的简报保留原来的引注。</translation>
    </message>
    <message>
        <source>“{value}” is not a date</source>
        <translation>“{value}”不是日期</translation>
    </message>
    <message>
        <source>write it as 2020-07-31; where only that is known, as 2020-07 or 2020</source>
        <translation>写成 2020-07-31；只知道年月或年份时，写成 2020-07 或 2020</translation>
    </message>
    <message>
        <source>L&amp;ook for evidence again</source>
        <translation>重新提取素材(&amp;O)</translation>
    </message>
    <message>
        <source>Look through every source by the present rules; what you changed stays</source>
        <translation>按现行规则重新通读所有来源；改动过的素材保持不变</translation>
    </message>
    <message>
        <source>1 source looked through</source>
        <translation>已通读 1 个来源</translation>
    </message>
    <message>
        <source>{n} sources looked through</source>
        <translation>已通读 {n} 个来源</translation>
    </message>
    <message>
        <source>{sources}: {n} items, {before} before</source>
        <translation>{sources}：素材 {n} 条，原有 {before} 条</translation>
    </message>
    <message>
        <source>Looking for evidence</source>
        <translation>正在提取素材</translation>
    </message>
    <message>
        <source>The text of “{name}” is missing.</source>
        <translation>“{name}”的文本缺失。</translation>
    </message>
    <message>
        <source>An item of “{name}” cannot be read.</source>
        <translation>“{name}”中有一条素材无法读取。</translation>
    </message>
    <message>
        <source>{id} of “{name}” no longer stands where it was found.</source>
        <translation>“{name}”中的 {id} 已不在原处。</translation>
    </message>
    <message>
        <source>Capture the selection: {key}</source>
        <translation>摘取所选文字：{key}</translation>
    </message>
    <message>
        <source>Same as the source, characters {start}–{end}</source>
        <translation>与来源一致，字符 {start}–{end}</translation>
    </message>
    <message>
        <source>Not the source’s words at characters {start}–{end}</source>
        <translation>与来源字符 {start}–{end} 处的文字不符</translation>
    </message>
    <message>
        <source>Find in this source</source>
        <translation>在此来源中查找</translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation>{n} / {count}</translation>
    </message>
    <message>
        <source>{n} match</source>
        <translation>{n} 处</translation>
    </message>
    <message>
        <source>{n} matches</source>
        <translation>{n} 处</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>Found in this source</source>
        <translation>此来源中找到的</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>发言人不明</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>没有待核对的素材</translation>
    </message>
    <message>
        <source>Select words in the text and press Q, F or I to capture them.</source>
        <translation>在正文中选中文字，按 Q、F 或 I 摘取。</translation>
    </message>
    <message>
        <source>How many have been accepted</source>
        <translation>已采纳多少条</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Only what is not reviewed</source>
        <translation>只看未核对的</translation>
    </message>
    <message>
        <source>Show all, or only what is not reviewed</source>
        <translation>显示全部，或只看未核对的</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Initiatives</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>{n} word</source>
        <translation>{n} 字</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} 字</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>自带</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Claimed by</source>
        <translation>据谁称</translation>
    </message>
    <message>
        <source>Nobody: the source states it</source>
        <translation>无：来源自己的陈述</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>参与方</translation>
    </message>
    <message>
        <source>Separate parties with semicolons</source>
        <translation>用分号隔开各方</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Separate places with semicolons</source>
        <translation>用分号隔开各地点</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Named beside the words</source>
        <translation>在引文旁具名</translation>
    </message>
    <message>
        <source>Referred to beside the words</source>
        <translation>在引文旁用代词指称</translation>
    </message>
    <message>
        <source>Carried on from the words before</source>
        <translation>承接前文</translation>
    </message>
    <message>
        <source>No cue in the text</source>
        <translation>文中无线索</translation>
    </message>
    <message>
        <source>Not attributed (article’s own words)</source>
        <translation>未注明出自谁（文章自身的话）</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Date said</source>
        <translation>发言日期</translation>
    </message>
    <message>
        <source>Credit as</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>How we know</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Indirect</source>
        <translation>间接</translation>
    </message>
    <message>
        <source>{name}, from para {n}</source>
        <translation>{name}，见第 {n} 段</translation>
    </message>
    <message>
        <source>Captured by hand</source>
        <translation>手工摘取</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Use the selected words</source>
        <translation>改用所选文字</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Select words in the text to capture them, or choose an item at the left.</source>
        <translation>在正文中选中文字即可摘取，或在左侧选一条。</translation>
    </message>
    <message>
        <source>The source says this; nobody is named for it. If you are unsure, leave the speaker empty.</source>
        <translation>这是来源的说法，没有指明是谁说的。拿不准就让发言人空着。</translation>
    </message>
    <message>
        <source>Low confidence. Check the words and who said them.</source>
        <translation>可信度低。核对文字和发言人。</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Previous (K)</source>
        <translation>上一条（K）</translation>
    </message>
    <message>
        <source>Next (J)</source>
        <translation>下一条（J）</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>{done} of {count} reviewed</source>
        <translation>已核对 {done} / {count}</translation>
    </message>
    <message>
        <source>{n} of {count} to check</source>
        <translation>待核对 {n} / {count}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>访问日期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>About this source</source>
        <translation>关于此来源</translation>
    </message>
    <message>
        <source>{value} (added by hand)</source>
        <translation>{value}（手工填写）</translation>
    </message>
    <message>
        <source>Text of the source</source>
        <translation>来源正文</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Take off the tag {tag}</source>
        <translation>去掉标签 {tag}</translation>
    </message>
    <message>
        <source>Not evidence: {words}</source>
        <translation>不是素材：{words}</translation>
    </message>
    <message>
        <source>Source viewer</source>
        <translation>来源查看器</translation>
    </message>
    <message>
        <source>Original kept</source>
        <translation>原件已存</translation>
    </message>
    <message>
        <source>Open the original file</source>
        <translation>打开原始文件</translation>
    </message>
    <message>
        <source>{n} word selected.</source>
        <translation>已选 {n} 字。</translation>
    </message>
    <message>
        <source>{n} words selected.</source>
        <translation>已选 {n} 字。</translation>
    </message>
    <message>
        <source>Press Q, F or I to capture.</source>
        <translation>按 Q、F 或 I 摘取。</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Briefwright has no network code: nothing leaves this computer.</source>
        <translation>程序没有联网代码，内容不离开本机。</translation>
    </message>
    <message>
        <source> and {n} more</source>
        <translation>，另有 {n} 处</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 位</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 字</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>{what}, {done} of {total}</source>
        <translation>{what}，{done} / {total}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Begin with a copy of…</source>
        <translation>从哪个模板的副本开始…</translation>
    </message>
    <message>
        <source>switch to {name}</source>
        <translation>换到 {name}</translation>
    </message>
    <message>
        <source>Switched to {name}</source>
        <translation>已换到“{name}”</translation>
    </message>
    <message>
        <source>Template “{name}” saved</source>
        <translation>模板“{name}”已保存</translation>
    </message>
    <message>
        <source>Template “{name}” installed</source>
        <translation>模板“{name}”已安装</translation>
    </message>
    <message>
        <source>Install a template</source>
        <translation>安装模板</translation>
    </message>
    <message>
        <source>Templates (*.bwt)</source>
        <translation>模板 (*.bwt)</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换它</translation>
    </message>
    <message>
        <source>Check a Word file</source>
        <translation>核对 Word 文件</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Word 文件 (*.docx)</translation>
    </message>
    <message>
        <source>Looking through the library…</source>
        <translation>正在检查素材库…</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>存放备份的文件夹</translation>
    </message>
    <message>
        <source>Copied to {name}</source>
        <translation>已备份到 {name}</translation>
    </message>
    <message>
        <source>The library is damaged</source>
        <translation>素材库已损坏</translation>
    </message>
    <message>
        <source>The library is sound</source>
        <translation>素材库完好</translation>
    </message>
    <message>
        <source>{where}: {reason}.</source>
        <translation>{where}：{reason}。</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Double-click a template, or press Enter, to start</source>
        <translation>双击模板或按回车键开始</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>direct quote</source>
        <translation>直接引语</translation>
    </message>
    <message>
        <source>partial quote</source>
        <translation>部分引语</translation>
    </message>
    <message>
        <source>indirect quote</source>
        <translation>间接引语</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>成果</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>提议</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>陈述</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>战略</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>memorandum</source>
        <translation>备忘录</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>park</source>
        <translation>园区</translation>
    </message>
    <message>
        <source>fund</source>
        <translation>基金</translation>
    </message>
    <message>
        <source>dialogue</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>laboratory</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>institute</source>
        <translation>研究院</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>committee</source>
        <translation>委员会</translation>
    </message>
    <message>
        <source>partnership</source>
        <translation>伙伴关系</translation>
    </message>
    <message>
        <source>alliance</source>
        <translation>联盟</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>forum</source>
        <translation>论坛</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>可信度低</translation>
    </message>
    <message>
        <source>Speaker not stated</source>
        <translation>未注明发言人</translation>
    </message>
    <message>
        <source>page {n}</source>
        <translation>第 {n} 页</translation>
    </message>
    <message>
        <source>also in 1 source</source>
        <translation>另见 1 个来源</translation>
    </message>
    <message>
        <source>also in {n} sources</source>
        <translation>另见 {n} 个来源</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Yesterday, {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未用</translation>
    </message>
    <message>
        <source>high confidence</source>
        <translation>可信度高</translation>
    </message>
    <message>
        <source>Parts of the template</source>
        <translation>模板的组成</translation>
    </message>
    <message>
        <source>Edit body</source>
        <translation>编辑正文</translation>
    </message>
    <message>
        <source>Fields  {n}</source>
        <translation>字段  {n}</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限度</translation>
    </message>
    <message>
        <source>the tag “{tag}” is not closed</source>
        <translation>标记“{tag}”没有结束</translation>
    </message>
    <message>
        <source>Body of the template</source>
        <translation>模板正文</translation>
    </message>
    <message>
        <source>section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>过滤器</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>word of the template language</source>
        <translation>模板语言的词</translation>
    </message>
    <message>
        <source>part</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What fits here</source>
        <translation>此处可用</translation>
    </message>
    <message>
        <source>Rename section</source>
        <translation>重命名部分</translation>
    </message>
    <message>
        <source>Rename field</source>
        <translation>重命名字段</translation>
    </message>
    <message>
        <source>{kind}, required</source>
        <translation>{kind}，必填</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>新字段</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>添加字段</translation>
    </message>
    <message>
        <source>Change field</source>
        <translation>修改字段</translation>
    </message>
    <message>
        <source>Move field</source>
        <translation>移动字段</translation>
    </message>
    <message>
        <source>{title}, copy</source>
        <translation>{title}（副本）</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>Name in body</source>
        <translation>正文中的名称</translation>
    </message>
    <message>
        <source>Begins as</source>
        <translation>初始值</translation>
    </message>
    <message>
        <source>Has to be filled in</source>
        <translation>必须填写</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Choices, one a line</source>
        <translation>选项，每行一个</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>today, or 2026-01-31</source>
        <translation>today，或 2026-01-31</translation>
    </message>
    <message>
        <source>name | role | organisation | side</source>
        <translation>姓名 | 职务 | 机构 | 哪方</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>添加字段</translation>
    </message>
    <message>
        <source>Remove field</source>
        <translation>删除字段</translation>
    </message>
    <message>
        <source>Removed “{title}”</source>
        <translation>已删除“{title}”</translation>
    </message>
    <message>
        <source>Duplicate field</source>
        <translation>复制字段</translation>
    </message>
    <message>
        <source>Find in the body</source>
        <translation>在正文中查找</translation>
    </message>
    <message>
        <source>Line {line}, column {column}</source>
        <translation>第 {line} 行，第 {column} 列</translation>
    </message>
    <message>
        <source>Briefwright templates</source>
        <translation>Briefwright 模板</translation>
    </message>
    <message>
        <source>Send as one file</source>
        <translation>存成一个文件</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已写入：{name}</translation>
    </message>
    <message>
        <source>Written and opened: {name}</source>
        <translation>已写入并打开：{name}</translation>
    </message>
    <message>
        <source>Submissions and meeting briefs, numbered paragraphs</source>
        <translation>呈文和会谈参考，段落编号</translation>
    </message>
    <message>
        <source>Policy briefs, key points and figures</source>
        <translation>政策简报，要点和图表</translation>
    </message>
    <message>
        <source>Two pages at most, two columns</source>
        <translation>最多两页，双栏</translation>
    </message>
    <message>
        <source>Chinese official documents, GB/⁠T 9704</source>
        <translation>公文，GB/T 9704</translation>
    </message>
    <message>
        <source>Its styles, headers and logos are taken over</source>
        <translation>沿用其样式、页眉和标志</translation>
    </message>
    <message>
        <source>Use a Word file…</source>
        <translation>使用 Word 文件…</translation>
    </message>
    <message>
        <source>Your Word file</source>
        <translation>你的 Word 文件</translation>
    </message>
    <message>
        <source>Word files</source>
        <translation>Word 文件</translation>
    </message>
    <message>
        <source>Use a Word file</source>
        <translation>使用 Word 文件</translation>
    </message>
    <message>
        <source>Change house style</source>
        <translation>更换版式</translation>
    </message>
    <message>
        <source>How Word sets it</source>
        <translation>Word 如何排版</translation>
    </message>
    <message>
        <source>A .docx or .dotx: styles, page, headers, footers and logos are taken over, macros not.</source>
        <translation>.docx 或 .dotx：沿用其样式、页面、页眉、页脚和标志，不带宏。</translation>
    </message>
    <message>
        <source>Use another Word file…</source>
        <translation>换一个 Word 文件…</translation>
    </message>
    <message>
        <source>Changes to this template that were not saved have been kept.</source>
        <translation>此模板未保存的改动已保留。</translation>
    </message>
    <message>
        <source>Restore kept changes</source>
        <translation>恢复保留的改动</translation>
    </message>
    <message>
        <source>Restore them</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>A brief that goes over a limit warns while you write. Nothing is cut, and it can still be exported.</source>
        <translation>超限时书写中会提醒，不会删减，也不会拦住简报。</translation>
    </message>
    <message>
        <source>Pages at most</source>
        <translation>最多几面</translation>
    </message>
    <message>
        <source>Words at most</source>
        <translation>最多几字</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Now {n} of {most}</source>
        <translation>现为 {n} / {most}</translation>
    </message>
    <message>
        <source>Change limit</source>
        <translation>修改限度</translation>
    </message>
    <message>
        <source>Change description</source>
        <translation>修改说明</translation>
    </message>
    <message>
        <source>Change language</source>
        <translation>修改语言</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>How long it may be</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Now {n}</source>
        <translation>现为 {n}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>面数</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>The pages appear when there is no error</source>
        <translation>没有错误时显示页面</translation>
    </message>
    <message>
        <source>What the pages are filled with</source>
        <translation>页面内容取自</translation>
    </message>
    <message>
        <source>Pages: {filling}</source>
        <translation>页面：{filling}</translation>
    </message>
    <message>
        <source>Line {n}: {what}</source>
        <translation>第 {n} 行：{what}</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}，{other}</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>采用 {name}</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Did you mean {name}?</source>
        <translation>是否应为 {name}？</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 处错误</translation>
    </message>
    <message>
        <source>{n} errors</source>
        <translation>{n} 处错误</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 条提示</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} 条提示</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Filled from the open brief</source>
        <translation>用打开的简报填充</translation>
    </message>
    <message>
        <source>Filled from the seed</source>
        <translation>用自带来源填充</translation>
    </message>
    <message>
        <source>Filled from the library</source>
        <translation>用素材库填充</translation>
    </message>
    <message>
        <source>Without content</source>
        <translation>不填内容</translation>
    </message>
    <message>
        <source>The open brief</source>
        <translation>打开的简报</translation>
    </message>
    <message>
        <source>The seed</source>
        <translation>自带来源</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>素材库</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>An annex, on a page of its own</source>
        <translation>附件，另起一页</translation>
    </message>
    <message>
        <source>If empty, say</source>
        <translation>留空时写</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Accepts</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>收起设置</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>More for this section</source>
        <translation>此部分的更多操作</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>1 section</source>
        <translation>1 个部分</translation>
    </message>
    <message>
        <source>{n} sections</source>
        <translation>{n} 个部分</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新部分</translation>
    </message>
    <message>
        <source>Add section</source>
        <translation>添加部分</translation>
    </message>
    <message>
        <source>Change section</source>
        <translation>修改部分</translation>
    </message>
    <message>
        <source>Move section</source>
        <translation>移动部分</translation>
    </message>
    <message>
        <source>Remove section</source>
        <translation>删除部分</translation>
    </message>
    <message>
        <source>Duplicate section</source>
        <translation>复制部分</translation>
    </message>
    <message>
        <source>Your template, version {version}</source>
        <translation>你的模板，版本 {version}</translation>
    </message>
    <message>
        <source>Leave the workshop</source>
        <translation>离开模板工坊</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Name of the template; click to change it</source>
        <translation>模板名称，点击可改</translation>
    </message>
    <message>
        <source>Send as one file…</source>
        <translation>存成一个文件…</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Write the pages beside as a Word file and open it</source>
        <translation>把旁边的页面写成 Word 文件并打开</translation>
    </message>
    <message>
        <source>A copy, not saved yet</source>
        <translation>副本，尚未保存</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Bullets</source>
        <translation>项目符号</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>编号列表</translation>
    </message>
    <message>
        <source>Numbered paragraphs</source>
        <translation>编号段落</translation>
    </message>
    <message>
        <source>Recommendation box</source>
        <translation>建议框</translation>
    </message>
    <message>
        <source>Objectives box</source>
        <translation>目标框</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Quotations with responses</source>
        <translation>引语和回应</translation>
    </message>
    <message>
        <source>Table of initiatives</source>
        <translation>举措表</translation>
    </message>
    <message>
        <source>Key facts box</source>
        <translation>要点框</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Table of people</source>
        <translation>人员表</translation>
    </message>
    <message>
        <source>Biographies</source>
        <translation>简历</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Top lines</source>
        <translation>核心口径</translation>
    </message>
    <message>
        <source>Do not use box</source>
        <translation>禁用框</translation>
    </message>
    <message>
        <source>Side by side, two languages</source>
        <translation>双语对照</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>词汇表</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>Case study box</source>
        <translation>案例框</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Several lines</source>
        <translation>多行</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>{title}: {kinds}, {note}</source>
        <translation>{title}：{kinds}，{note}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Template workshop</source>
        <translation>模板工坊</translation>
    </message>
    <message>
        <source>The template has no name. Give it one to save.</source>
        <translation>模板没有名称。取一个名称再保存。</translation>
    </message>
    <message>
        <source>1 error. Fix it to save.</source>
        <translation>1 处错误，改正后才能保存。</translation>
    </message>
    <message>
        <source>{n} errors. Fix them to save.</source>
        <translation>{n} 处错误，改正后才能保存。</translation>
    </message>
    <message>
        <source>Saved as version {version}</source>
        <translation>已保存为版本 {version}</translation>
    </message>
    <message>
        <source>Rename template</source>
        <translation>重命名模板</translation>
    </message>
    <message>
        <source>{name}, copy</source>
        <translation>{name}（副本）</translation>
    </message>
    <message>
        <source>There is nothing to save</source>
        <translation>没有可保存的内容</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>check the name and the folder</source>
        <translation>检查文件名和文件夹</translation>
    </message>
    <message>
        <source>it cannot be read ({why})</source>
        <translation>无法读取（{why}）</translation>
    </message>
    <message>
        <source>check its permissions</source>
        <translation>检查权限</translation>
    </message>
    <message>
        <source>it cannot be written ({why})</source>
        <translation>无法写入（{why}）</translation>
    </message>
    <message>
        <source>choose another folder or free some space</source>
        <translation>换一个文件夹，或腾出空间</translation>
    </message>
    <message>
        <source>Briefwright does not hold {marking} material</source>
        <translation>本程序不处理 {marking} 级材料</translation>
    </message>
    <message>
        <source>use an accredited system</source>
        <translation>改用经认证的系统</translation>
    </message>
    <message>
        <source>something went wrong that should not ({why})</source>
        <translation>出现了不该有的错误（{why}）</translation>
    </message>
    <message>
        <source>save your work, then try again</source>
        <translation>先保存，再试一次</translation>
    </message>
    <message>
        <source>there is no text on the clipboard</source>
        <translation>剪贴板上没有文字</translation>
    </message>
    <message>
        <source>copy an article or a passage, then paste it here</source>
        <translation>先复制文章或段落，再粘贴到这里</translation>
    </message>
    <message>
        <source>LibreOffice could not set the pages</source>
        <translation>LibreOffice 无法排版</translation>
    </message>
    <message>
        <source>export the briefing and look at it in Word</source>
        <translation>导出简报，在 Word 中查看</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>里面没有内容</translation>
    </message>
    <message>
        <source>choose a file with text in it</source>
        <translation>选一个有文字的文件</translation>
    </message>
    <message>
        <source>files with {suffix} are not read</source>
        <translation>不读取 {suffix} 文件</translation>
    </message>
    <message>
        <source>save a copy as txt, md, html, pdf, docx or eml</source>
        <translation>另存为 txt、md、html、pdf、docx 或 eml</translation>
    </message>
    <message>
        <source>it is larger than {most}</source>
        <translation>超过 {most}</translation>
    </message>
    <message>
        <source>split it, or save only the part you need</source>
        <translation>拆开，或只保存需要的部分</translation>
    </message>
    <message>
        <source>it is not text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>choose a text, web, PDF, Word or e-mail file</source>
        <translation>选文本、网页、PDF、Word 或邮件文件</translation>
    </message>
    <message>
        <source>its characters fit no known encoding</source>
        <translation>字符不合任何已知编码</translation>
    </message>
    <message>
        <source>save it as UTF-8 text</source>
        <translation>另存为 UTF-8 文本</translation>
    </message>
    <message>
        <source>its description cannot be read ({why})</source>
        <translation>说明文件无法读取（{why}）</translation>
    </message>
    <message>
        <source>mend that file</source>
        <translation>改正该文件</translation>
    </message>
    <message>
        <source>it is damaged or is not what its name says ({why})</source>
        <translation>已损坏，或与文件名不符（{why}）</translation>
    </message>
    <message>
        <source>open it in its own program and save it again</source>
        <translation>用相应程序打开，重新保存</translation>
    </message>
    <message>
        <source>it was not opened, for safety ({why})</source>
        <translation>出于安全没有打开（{why}）</translation>
    </message>
    <message>
        <source>ask whoever sent it for a clean copy</source>
        <translation>向发送者要一份干净的副本</translation>
    </message>
    <message>
        <source>there is no text in it, only pictures</source>
        <translation>没有文字，只有图像</translation>
    </message>
    <message>
        <source>run text recognition (OCR) on it first</source>
        <translation>先做文字识别（OCR）</translation>
    </message>
    <message>
        <source>it is locked with a password</source>
        <translation>设有密码</translation>
    </message>
    <message>
        <source>save a copy without the password</source>
        <translation>另存一份无密码的副本</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>free some space and save again; the old file is untouched</source>
        <translation>腾出空间再保存；原文件未动</translation>
    </message>
    <message>
        <source>another program changed it since it was opened</source>
        <translation>打开后被其他程序改动过</translation>
    </message>
    <message>
        <source>save under another name, or reopen it</source>
        <translation>换个名字保存，或重新打开</translation>
    </message>
    <message>
        <source>another Briefwright window is using the library</source>
        <translation>另一个窗口正在使用素材库</translation>
    </message>
    <message>
        <source>close the other window</source>
        <translation>关闭另一个窗口</translation>
    </message>
    <message>
        <source>the library is damaged ({why})</source>
        <translation>素材库已损坏（{why}）</translation>
    </message>
    <message>
        <source>restore the newest backup; the damaged file is kept</source>
        <translation>恢复最新备份；损坏的文件会保留</translation>
    </message>
    <message>
        <source>put the newest backup back with: briefwright library restore; the damaged file is kept</source>
        <translation>用 briefwright library restore 恢复最新的备份；损坏的文件会保留</translation>
    </message>
    <message>
        <source>a newer Briefwright made this library</source>
        <translation>素材库由更新的版本建立</translation>
    </message>
    <message>
        <source>update Briefwright; nothing was changed</source>
        <translation>更新程序；未作任何改动</translation>
    </message>
    <message>
        <source>it lies on a network folder</source>
        <translation>位于网络文件夹</translation>
    </message>
    <message>
        <source>keep the library on this computer’s own disk</source>
        <translation>把素材库放在本机磁盘上</translation>
    </message>
    <message>
        <source>the library is open for reading only</source>
        <translation>素材库以只读方式打开</translation>
    </message>
    <message>
        <source>close the other window and open it again</source>
        <translation>关闭另一个窗口，再打开</translation>
    </message>
    <message>
        <source>the library does not hold this source</source>
        <translation>素材库中没有这个来源</translation>
    </message>
    <message>
        <source>search for it again</source>
        <translation>重新搜索</translation>
    </message>
    <message>
        <source>“{name}” is joined to “{person}”</source>
        <translation>“{name}”已并入“{person}”</translation>
    </message>
    <message>
        <source>choose {person}, or split them first</source>
        <translation>选 {person}，或先拆开</translation>
    </message>
    <message>
        <source>there are no two names to join</source>
        <translation>没有两个可合并的姓名</translation>
    </message>
    <message>
        <source>choose another person, and a name for both</source>
        <translation>另选一人，并定一个共同的姓名</translation>
    </message>
    <message>
        <source>nothing is joined to “{name}”</source>
        <translation>没有并入“{name}”的姓名</translation>
    </message>
    <message>
        <source>choose a person with several spellings</source>
        <translation>选一个有多种拼写的人</translation>
    </message>
    <message>
        <source>the library has no such item</source>
        <translation>素材库中没有这一条</translation>
    </message>
    <message>
        <source>it is not a sound backup ({why})</source>
        <translation>不是完好的备份（{why}）</translation>
    </message>
    <message>
        <source>choose another backup</source>
        <translation>另选一份备份</translation>
    </message>
    <message>
        <source>it is not a library export ({why})</source>
        <translation>不是素材库导出（{why}）</translation>
    </message>
    <message>
        <source>choose a folder made by “library export”</source>
        <translation>选由“library export”生成的文件夹</translation>
    </message>
    <message>
        <source>the brief has no section called “{section}”</source>
        <translation>简报没有名为“{section}”的部分</translation>
    </message>
    <message>
        <source>choose one of the sections it has</source>
        <translation>从已有的部分中选</translation>
    </message>
    <message>
        <source>the brief has no item “{item}”</source>
        <translation>简报没有“{item}”这一条</translation>
    </message>
    <message>
        <source>choose one that stands in it</source>
        <translation>从已有的条目中选</translation>
    </message>
    <message>
        <source>the template has no field called “{field}”</source>
        <translation>模板没有名为“{field}”的字段</translation>
    </message>
    <message>
        <source>use one of these: {choices}</source>
        <translation>用以下之一：{choices}</translation>
    </message>
    <message>
        <source>only a Linux desktop needs an entry</source>
        <translation>只有 Linux 桌面需要登记</translation>
    </message>
    <message>
        <source>on Windows and macOS open a file with Briefwright once, and choose to always do so</source>
        <translation>在 Windows 和 macOS 上用 Briefwright 打开一次文件，并选择始终如此</translation>
    </message>
    <message>
        <source>{name}: {hint}</source>
        <translation>{name}：{hint}</translation>
    </message>
    <message>
        <source>this evidence is already in “{section}”</source>
        <translation>“{section}”中已有这条素材</translation>
    </message>
    <message>
        <source>choose another section</source>
        <translation>另选一个部分</translation>
    </message>
    <message>
        <source>the words of a source are not edited</source>
        <translation>来源的文字不作改动</translation>
    </message>
    <message>
        <source>add your own words beside them</source>
        <translation>在旁边加自撰文字</translation>
    </message>
    <message>
        <source>your own words have no such options</source>
        <translation>自撰文字没有这些选项</translation>
    </message>
    <message>
        <source>choose an evidence item</source>
        <translation>选一条素材</translation>
    </message>
    <message>
        <source>“{value}” in “{field}” is not a date</source>
        <translation>“{field}”中的“{value}”不是日期</translation>
    </message>
    <message>
        <source>write it as 2026-01-31, or write “today”</source>
        <translation>写成 2026-01-31，或写“今天”</translation>
    </message>
    <message>
        <source>“{value}” is not a choice of “{field}”</source>
        <translation>“{value}”不是“{field}”的选项</translation>
    </message>
    <message>
        <source>it is not a brief ({why})</source>
        <translation>不是简报（{why}）</translation>
    </message>
    <message>
        <source>open a file that Briefwright saved</source>
        <translation>打开由本程序保存的文件</translation>
    </message>
    <message>
        <source>it is not a Word document</source>
        <translation>不是 Word 文档</translation>
    </message>
    <message>
        <source>choose a .docx or .dotx file</source>
        <translation>选 .docx 或 .dotx 文件</translation>
    </message>
    <message>
        <source>it has {count} notes and Word allows 32,767</source>
        <translation>有 {count} 条注释，Word 只容 32,767 条</translation>
    </message>
    <message>
        <source>split the briefing</source>
        <translation>拆分简报</translation>
    </message>
    <message>
        <source>open a file that Briefwright saved, or its backup</source>
        <translation>打开由本程序保存的文件，或其备份</translation>
    </message>
    <message>
        <source>a newer Briefwright wrote it (format {schema}; this one reads up to {known})</source>
        <translation>由更新的版本写成（格式 {schema}；本版本最多读到 {known}）</translation>
    </message>
    <message>
        <source>update Briefwright; the file was not changed</source>
        <translation>更新程序；文件未动</translation>
    </message>
    <message>
        <source>the brief is too large for one file ({items} items)</source>
        <translation>简报内容过多，一个文件放不下（共 {items} 条）</translation>
    </message>
    <message>
        <source>take items out, or move some to a second brief</source>
        <translation>删减条目，或把一部分移到另一份简报</translation>
    </message>
    <message>
        <source>the brief has no file yet</source>
        <translation>简报还没有文件</translation>
    </message>
    <message>
        <source>choose where to save it</source>
        <translation>选择保存位置</translation>
    </message>
    <message>
        <source>no template called “{template}” is installed</source>
        <translation>没有安装名为“{template}”的模板</translation>
    </message>
    <message>
        <source>install it, or use one of these: {choices}</source>
        <translation>安装它，或用以下之一：{choices}</translation>
    </message>
    <message>
        <source>a template called “{template}” is there already</source>
        <translation>已有名为“{template}”的模板</translation>
    </message>
    <message>
        <source>choose another id, or remove that one first</source>
        <translation>换一个标识，或先删除它</translation>
    </message>
    <message>
        <source>“{template}” ships with Briefwright and stays</source>
        <translation>“{template}”是自带模板，不能改动</translation>
    </message>
    <message>
        <source>save a copy of it under another id</source>
        <translation>用另一个标识保存副本</translation>
    </message>
    <message>
        <source>no template can be called “{template}”</source>
        <translation>“{template}”不能作模板名称</translation>
    </message>
    <message>
        <source>use small letters, digits and hyphens</source>
        <translation>用小写字母、数字和连字符</translation>
    </message>
    <message>
        <source>“{name}” cannot be a name in the body</source>
        <translation>“{name}”不能作正文中的名称</translation>
    </message>
    <message>
        <source>use small letters, digits and underscores, a letter first</source>
        <translation>用小写字母、数字和下划线，以字母开头</translation>
    </message>
    <message>
        <source>“{name}” has a meaning of its own in templates</source>
        <translation>“{name}”在模板中另有含义</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>换一个名称</translation>
    </message>
    <message>
        <source>“{name}” is there already</source>
        <translation>已有“{name}”</translation>
    </message>
    <message>
        <source>“{format}” is not a format to export to</source>
        <translation>不能导出为“{format}”格式</translation>
    </message>
    <message>
        <source>its name does not end in a format</source>
        <translation>文件名末尾没有格式</translation>
    </message>
    <message>
        <source>its text stands in other files, which it shows in frames</source>
        <translation>正文在其他文件里，由框架显示</translation>
    </message>
    <message>
        <source>choose the file of the frame with the text</source>
        <translation>选择含有正文的那个框架文件</translation>
    </message>
    <message>
        <source>end it in .docx, .html or .md</source>
        <translation>以 .docx、.html 或 .md 结尾</translation>
    </message>
    <message>
        <source>the briefing is made from this very file</source>
        <translation>简报正是用这个文件生成的</translation>
    </message>
    <message>
        <source>export under another name</source>
        <translation>换个名称导出</translation>
    </message>
    <message>
        <source>use docx, html or md</source>
        <translation>用 docx、html 或 md</translation>
    </message>
    <message>
        <source>there is no house style “{name}”</source>
        <translation>没有版式“{name}”</translation>
    </message>
    <message>
        <source>give a .docx or .dotx file, or one of these: {choices}</source>
        <translation>给出 .docx 或 .dotx 文件，或用以下之一：{choices}</translation>
    </message>
    <message>
        <source>“{length}” is not a length</source>
        <translation>“{length}”不是篇幅</translation>
    </message>
    <message>
        <source>use full, one-pager, cue-card, or a number such as 300-words or 2-pages</source>
        <translation>用 full、one-pager、cue-card，或 300-words、2-pages 之类的数</translation>
    </message>
    <message>
        <source>the brief holds evidence under embargo until {until}</source>
        <translation>简报含有 {until}前不得发布的素材</translation>
    </message>
    <message>
        <source>take that evidence out, or wait</source>
        <translation>移出该素材，或等到期</translation>
    </message>
    <message>
        <source>there is no sound backup in it</source>
        <translation>里面没有完好的备份</translation>
    </message>
    <message>
        <source>name a backup file of your own</source>
        <translation>指定一份你自己的备份</translation>
    </message>
    <message>
        <source>a file of that name is there already</source>
        <translation>已有同名文件</translation>
    </message>
    <message>
        <source>choose another name, or add --replace</source>
        <translation>换一个名字，或加 --replace</translation>
    </message>
    <message>
        <source>it was changed after it was exported here</source>
        <translation>导出后被改动过</translation>
    </message>
    <message>
        <source>export under another name, or choose to replace it</source>
        <translation>换一个文件名导出，或选择替换</translation>
    </message>
    <message>
        <source>the file was not written, for safety ({why})</source>
        <translation>出于安全没有写文件（{why}）</translation>
    </message>
    <message>
        <source>take that part out and export again</source>
        <translation>去掉该部分，再导出</translation>
    </message>
    <message>
        <source>there is no display to open a window on</source>
        <translation>没有可打开窗口的显示器</translation>
    </message>
    <message>
        <source>use the commands: extract, import, search, new, export, templates, check, library, demo, desktop</source>
        <translation>改用命令：extract、import、search、new、export、templates、check、library、demo、desktop</translation>
    </message>
    <message>
        <source>the seed is not where it should be</source>
        <translation>自带来源不在应在的位置</translation>
    </message>
    <message>
        <source>install Briefwright again</source>
        <translation>重新安装程序</translation>
    </message>
    <message>
        <source>it was saved, but the disk has not confirmed it ({why})</source>
        <translation>已保存，但磁盘尚未确认（{why}）</translation>
    </message>
    <message>
        <source>save it again under another name</source>
        <translation>换个名字再保存一次</translation>
    </message>
    <message>
        <source>an older Briefwright made this library</source>
        <translation>素材库由较旧的版本建立</translation>
    </message>
    <message>
        <source>open it once in the app, which brings it up to date</source>
        <translation>在程序中打开一次即可更新</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>mend the tag on that line</source>
        <translation>改正该行的标记</translation>
    </message>
    <message>
        <source>mend that line of the template</source>
        <translation>改正模板的该行</translation>
    </message>
    <message>
        <source>{remedy}</source>
        <translation>{remedy}</translation>
    </message>
    <message>
        <source>a template may not {problem}</source>
        <translation>模板不得{problem}</translation>
    </message>
    <message>
        <source>use the fields, sections, filters and layouts that templates are given</source>
        <translation>只用模板可用的字段、部分、过滤器和版面</translation>
    </message>
    <message>
        <source>the template grows without end or beyond what a briefing needs</source>
        <translation>模板无限增长，或超出简报所需</translation>
    </message>
    <message>
        <source>look for an endless loop or repetition, or shorten it</source>
        <translation>查找死循环或重复，或缩短</translation>
    </message>
    <message>
        <source>mend that line</source>
        <translation>改正该行</translation>
    </message>
    <message>
        <source>a newer Briefwright made this template</source>
        <translation>模板由更新的版本制作</translation>
    </message>
    <message>
        <source>update Briefwright</source>
        <translation>更新程序</translation>
    </message>
    <message>
        <source>a part of the template is missing ({missing})</source>
        <translation>模板缺少一部分（{missing}）</translation>
    </message>
    <message>
        <source>ask whoever sent it for the whole template, or add that file</source>
        <translation>向发送者要完整的模板，或补上该文件</translation>
    </message>
    <message>
        <source>the package was not opened, for safety ({why})</source>
        <translation>出于安全没有打开模板包（{why}）</translation>
    </message>
    <message>
        <source>ask its sender to save it again as one file</source>
        <translation>让发送者重新存成一个文件</translation>
    </message>
    <message>
        <source>it took too long and was stopped</source>
        <translation>用时过长，已停止</translation>
    </message>
    <message>
        <source>it needed too much memory and was stopped</source>
        <translation>占用内存过多，已停止</translation>
    </message>
    <message>
        <source>the work on it was cut short</source>
        <translation>处理中断</translation>
    </message>
    <message>
        <source>the part that reads files and templates does not start ({why})</source>
        <translation>读取文件和模板的部件无法启动（{why}）</translation>
    </message>
    <message>
        <source>the library cannot be read or written ({why})</source>
        <translation>素材库无法读写（{why}）</translation>
    </message>
    <message>
        <source>try again, then run “briefwright library check”</source>
        <translation>再试一次，然后运行“briefwright library check”</translation>
    </message>
    <message>
        <source>it holds nothing but attachments ({names})</source>
        <translation>其中只有附件（{names}）</translation>
    </message>
    <message>
        <source>save them from your mail program and add those</source>
        <translation>从邮件程序中存出附件，再加入</translation>
    </message>
    <message>
        <source>A source writes both side by side.</source>
        <translation>有来源把两种写法并列。</translation>
    </message>
    <message>
        <source>The same letters.</source>
        <translation>字母相同。</translation>
    </message>
    <message>
        <source>Family name first or last.</source>
        <translation>姓在前或在后。</translation>
    </message>
    <message>
        <source>The same family name, and initials or a middle name that fit.</source>
        <translation>姓相同，首字母或中间名也相符。</translation>
    </message>
    <message>
        <source>The family name alone, in the same organisation.</source>
        <translation>只有姓，机构相同。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it.</source>
        <translation>浅色、深色，或跟随系统。</translation>
    </message>
    <message>
        <source>The language of the window; a document’s belongs to its template.</source>
        <translation>窗口的语言；文档的语言由模板决定。</translation>
    </message>
    <message>
        <source>The name that stands in an exported file’s properties.</source>
        <translation>写在导出文件属性中的姓名。</translation>
    </message>
    <message>
        <source>Usual template</source>
        <translation>常用模板</translation>
    </message>
    <message>
        <source>The template a new brief starts with.</source>
        <translation>新建简报时先选的模板。</translation>
    </message>
    <message>
        <source>Keep unsaved work every</source>
        <translation>暂存间隔</translation>
    </message>
    <message>
        <source>A copy of what is not saved yet; 1 to 5 seconds.</source>
        <translation>尚未保存的内容自动暂存，间隔 1 至 5 秒。</translation>
    </message>
    <message>
        <source>Two lines an evidence card instead of five.</source>
        <translation>素材卡片由五行改为两行。</translation>
    </message>
    <message>
        <source>Dim the page in dark mode</source>
        <translation>深色模式下调暗纸面</translation>
    </message>
    <message>
        <source>Paper is shown slightly grey in the dark.</source>
        <translation>深色模式下纸面略显灰色。</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Sections open and messages appear at once.</source>
        <translation>部分即时展开，消息即时出现。</translation>
    </message>
    <message>
        <source>Exact page numbers</source>
        <translation>精确页码</translation>
    </message>
    <message>
        <source>LibreOffice, where installed, counts pages for the contents.</source>
        <translation>装有 LibreOffice 时，由它为目录计算页码。</translation>
    </message>
    <message>
        <source>Open after export</source>
        <translation>导出后打开</translation>
    </message>
    <message>
        <source>The exported file is opened in its own program.</source>
        <translation>用相应程序打开导出的文件。</translation>
    </message>
    <message>
        <source>One-pager</source>
        <translation>单页版</translation>
    </message>
    <message>
        <source>Cue card</source>
        <translation>提示卡</translation>
    </message>
    <message>
        <source>{full}, 1 page</source>
        <translation>{full}，1 面</translation>
    </message>
    <message>
        <source>{full}, {n} pages</source>
        <translation>{full}，{n} 面</translation>
    </message>
    <message>
        <source>{n} of {of} items of {title}</source>
        <translation>“{title}”{of} 条中的 {n} 条</translation>
    </message>
    <message>
        <source>{name} exported, and {pack} beside it</source>
        <translation>已导出 {name}，旁边还有 {pack}</translation>
    </message>
    <message>
        <source>Only spaces or line breaks differ from {where}.</source>
        <translation>与 {where} 相比，只有空格或换行不同。</translation>
    </message>
    <message>
        <source>Only the kind of quotation marks differs from {where}.</source>
        <translation>与 {where} 相比，只有引号形式不同。</translation>
    </message>
    <message>
        <source>Only dashes differ from {where}.</source>
        <translation>与 {where} 相比，只有破折号或连字符不同。</translation>
    </message>
    <message>
        <source>The source has a comma before the closing mark. A full stop is allowed here.</source>
        <translation>原文在后引号前是逗号。此处可用句号。</translation>
    </message>
    <message>
        <source>The sentence goes on in {where}. A full stop is allowed here.</source>
        <translation>{where} 中此句未完。此处可用句号。</translation>
    </message>
    <message>
        <source>Only the mark at the end differs from {where}.</source>
        <translation>与 {where} 相比，只有末尾的标点不同。</translation>
    </message>
    <message>
        <source>{n} of {most} pages. Cut about {words} words.</source>
        <translation>{n} / {most} 面，需删约 {words} 字。</translation>
    </message>
    <message>
        <source>{n} of {most} page. Cut about {words} words.</source>
        <translation>{n} / {most} 面，需删约 {words} 字。</translation>
    </message>
    <message>
        <source>{n} of {most} words. Cut about {words} words.</source>
        <translation>{n} / {most} 字，需删约 {words} 字。</translation>
    </message>
    <message>
        <source>the export was stopped, and no file was written</source>
        <translation>已停止导出，没有写入任何文件</translation>
    </message>
    <message>
        <source>export again when you are ready</source>
        <translation>准备好后再导出</translation>
    </message>
    <message>
        <source>setting the pages</source>
        <translation>排版</translation>
    </message>
    <message>
        <source>writing the file</source>
        <translation>生成文件</translation>
    </message>
    <message>
        <source>checking the quotations</source>
        <translation>核对引语</translation>
    </message>
    <message>
        <source>counting the pages with LibreOffice</source>
        <translation>用 LibreOffice 计算页码</translation>
    </message>
    <message>
        <source>making the evidence pack</source>
        <translation>生成素材汇编</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Writing {name}, {n} of {total}: {what}</source>
        <translation>正在写 {name}，第 {n} 步，共 {total} 步：{what}</translation>
    </message>
    <message>
        <source>1 fact</source>
        <translation>1 条事实</translation>
    </message>
    <message>
        <source>{n} facts</source>
        <translation>{n} 条事实</translation>
    </message>
    <message>
        <source>1 initiative</source>
        <translation>1 项举措</translation>
    </message>
    <message>
        <source>{n} initiatives</source>
        <translation>{n} 项举措</translation>
    </message>
    <message>
        <source>add {what}</source>
        <translation>加入 {what}</translation>
    </message>
    <message>
        <source>take out {what}</source>
        <translation>移出 {what}</translation>
    </message>
    <message>
        <source>move {what}</source>
        <translation>移动 {what}</translation>
    </message>
    <message>
        <source>add section</source>
        <translation>添加部分</translation>
    </message>
    <message>
        <source>change section</source>
        <translation>修改部分</translation>
    </message>
    <message>
        <source>remove section</source>
        <translation>删除部分</translation>
    </message>
    <message>
        <source>{section} removed</source>
        <translation>“{section}”已删除</translation>
    </message>
    <message>
        <source>Add section…</source>
        <translation>添加部分…</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>添加一个部分</translation>
    </message>
    <message>
        <source>Change the section</source>
        <translation>修改部分</translation>
    </message>
    <message>
        <source>What belongs here; optional</source>
        <translation>这里写什么（可不填）</translation>
    </message>
    <message>
        <source>After “{section}”</source>
        <translation>接在“{section}”之后</translation>
    </message>
    <message>
        <source>Change section…</source>
        <translation>修改部分…</translation>
    </message>
    <message>
        <source>Add section after it…</source>
        <translation>在其后添加部分…</translation>
    </message>
    <message>
        <source>Add sect&amp;ion…</source>
        <translation>添加部分(&amp;I)…</translation>
    </message>
    <message>
        <source>Give this brief a section of its own after the current one</source>
        <translation>在当前部分之后，为这份简报添加一个部分</translation>
    </message>
    <message>
        <source>C&amp;hange section…</source>
        <translation>修改部分(&amp;H)…</translation>
    </message>
    <message>
        <source>Change title, kinds and layout of a section you added</source>
        <translation>修改自己添加的部分的标题、种类和版面</translation>
    </message>
    <message>
        <source>Re&amp;move section</source>
        <translation>删除部分(&amp;M)</translation>
    </message>
    <message>
        <source>Remove a section you added, with its items</source>
        <translation>删除自己添加的部分及其条目</translation>
    </message>
    <message>
        <source>1 item chosen</source>
        <translation>已选 1 条</translation>
    </message>
    <message>
        <source>{n} items chosen</source>
        <translation>已选 {n} 条</translation>
    </message>
    <message>
        <source>the section has no title</source>
        <translation>这个部分没有标题</translation>
    </message>
    <message>
        <source>write a title for it</source>
        <translation>写上标题</translation>
    </message>
    <message>
        <source>“{section}” takes nothing</source>
        <translation>“{section}”什么都不接受</translation>
    </message>
    <message>
        <source>tick at least one kind it takes</source>
        <translation>至少勾选一个种类</translation>
    </message>
    <message>
        <source>“{section}” belongs to the template</source>
        <translation>“{section}”属于模板</translation>
    </message>
    <message>
        <source>leave it out of this brief instead</source>
        <translation>可在这份简报中略去它</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>去编辑</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Group by source</source>
        <translation>按来源分组</translation>
    </message>
    <message>
        <source>Group by speaker</source>
        <translation>按发言人分组</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>Star or &amp;unstar</source>
        <translation>加星或去星(&amp;U)</translation>
    </message>
    <message>
        <source>Mark the chosen evidence with a star, or take it off</source>
        <translation>给所选素材加星，或去掉星标</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>备注(&amp;N)…</translation>
    </message>
    <message>
        <source>Write a note on the chosen evidence, for yourself</source>
        <translation>给所选素材写一条自己看的备注</translation>
    </message>
    <message>
        <source>&amp;Group the list…</source>
        <translation>列表分组(&amp;G)…</translation>
    </message>
    <message>
        <source>Let the evidence of a source or speaker stand together</source>
        <translation>让同一来源或发言人的素材排在一起</translation>
    </message>
    <message>
        <source>Choose a sou&amp;rce…</source>
        <translation>选择来源(&amp;R)…</translation>
    </message>
    <message>
        <source>Read a source; how far each is reviewed</source>
        <translation>阅读一个来源，并看各来源的核对进度</translation>
    </message>
    <message>
        <source>Note on 1 item</source>
        <translation>1 条素材的备注</translation>
    </message>
    <message>
        <source>Note on {n} items</source>
        <translation>{n} 条素材的备注</translation>
    </message>
    <message>
        <source>Only for you: it is searched, and never exported.</source>
        <translation>仅供自己查看：可被搜索，不会导出。</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>备注已保存</translation>
    </message>
    <message>
        <source>Note taken off</source>
        <translation>备注已删除</translation>
    </message>
    <message>
        <source>Group the evidence</source>
        <translation>素材分组</translation>
    </message>
    <message>
        <source>Read a source</source>
        <translation>阅读来源</translation>
    </message>
    <message>
        <source>{n} of {count} reviewed</source>
        <translation>已核对 {n} / {count}</translation>
    </message>
    <message>
        <source>Note: {words}</source>
        <translation>备注：{words}</translation>
    </message>
    <message>
        <source>Only for you</source>
        <translation>仅供自己查看</translation>
    </message>
    <message>
        <source>U</source>
        <translation>U</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星</translation>
    </message>
    <message>
        <source>Low confidence</source>
        <translation>可信度低</translation>
    </message>
    <message>
        <source>Medium confidence</source>
        <translation>可信度中</translation>
    </message>
    <message>
        <source>High confidence</source>
        <translation>可信度高</translation>
    </message>
    <message>
        <source>Write the speaker, the role</source>
        <translation>填写发言人、职务</translation>
    </message>
    <message>
        <source>Add a tag, write a note</source>
        <translation>添加标签、写备注</translation>
    </message>
    <message>
        <source>My note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>恢复备份(&amp;R)…</translation>
    </message>
    <message>
        <source>Restore the library from a backup; the present one is kept</source>
        <translation>用备份恢复素材库；现有的会保留</translation>
    </message>
    <message>
        <source>E&amp;xport the library…</source>
        <translation>导出整个素材库(&amp;X)…</translation>
    </message>
    <message>
        <source>Write everything as JSON lines and original files</source>
        <translation>把全部内容写成 JSON 行和原始文件</translation>
    </message>
    <message>
        <source>I&amp;mport a library…</source>
        <translation>导入整个素材库(&amp;M)…</translation>
    </message>
    <message>
        <source>Import a library that was exported, here or elsewhere</source>
        <translation>导入在此处或别处导出的素材库</translation>
    </message>
    <message>
        <source>There is no backup of the library yet</source>
        <translation>素材库还没有备份</translation>
    </message>
    <message>
        <source>The newest sound backup</source>
        <translation>最新的完好备份</translation>
    </message>
    <message>
        <source>Restore the library from a backup; what is there now is kept</source>
        <translation>用备份恢复素材库；现有的会保留</translation>
    </message>
    <message>
        <source>The backup is restored</source>
        <translation>备份已恢复</translation>
    </message>
    <message>
        <source>The backup is restored; the former library is kept as {name}</source>
        <translation>备份已恢复；原素材库保存为 {name}</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>Where to export the library</source>
        <translation>素材库导出到哪里</translation>
    </message>
    <message>
        <source>Exporting the library…</source>
        <translation>正在导出素材库…</translation>
    </message>
    <message>
        <source>Written to {name}</source>
        <translation>已写入 {name}</translation>
    </message>
    <message>
        <source>An exported library</source>
        <translation>已导出的素材库</translation>
    </message>
    <message>
        <source>Importing the library…</source>
        <translation>正在导入素材库…</translation>
    </message>
    <message>
        <source>1 source added</source>
        <translation>已加入 1 个来源</translation>
    </message>
    <message>
        <source>{n} sources added</source>
        <translation>已加入 {n} 个来源</translation>
    </message>
    <message>
        <source>Restore the newest backup; the damaged library is kept.</source>
        <translation>恢复最新的备份；损坏的素材库会保留。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Nothing matches “{words}”. Try fewer words.</source>
        <translation>没有与“{words}”匹配的内容。减少搜索词。</translation>
    </message>
    <message>
        <source>Stop what is being done</source>
        <translation>停止正在进行的工作</translation>
    </message>
    <message>
        <source>To fill in:</source>
        <translation>待填：</translation>
    </message>
    <message>
        <source>Fill in {field}</source>
        <translation>填写 {field}</translation>
    </message>
    <message>
        <source>No template matches “{words}”</source>
        <translation>没有与“{words}”匹配的模板</translation>
    </message>
    <message>
        <source>Choose evidence of the source first, or open the source</source>
        <translation>先选中该来源的一条素材，或打开该来源</translation>
    </message>
    <message>
        <source>review step</source>
        <translation>核对操作</translation>
    </message>
    <message>
        <source>GB/T 9704, A4, 22 × 28</source>
        <translation>GB/T 9704，A4，22 行 × 28 字</translation>
    </message>
    <message>
        <source>{name} ({licence})</source>
        <translation>{name}（{licence}）</translation>
    </message>
    <message>
        <source>Drop to import 1 file</source>
        <translation>松开即可放入 1 个文件</translation>
    </message>
    <message>
        <source>Drop to import {n} files</source>
        <translation>松开即可放入 {n} 个文件</translation>
    </message>
    <message>
        <source>Drop to add these words as a source</source>
        <translation>松开即可把这段文字作为来源加入</translation>
    </message>
    <message>
        <source>{name} was no longer there: it was written anew</source>
        <translation>{name} 已不在原处，已重新写出</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>所在文件夹不存在</translation>
    </message>
    <message>
        <source>connect the drive it is on, or save under another name</source>
        <translation>接上它所在的磁盘，或换个名字保存</translation>
    </message>
    <message>
        <source>{n} of {templates}</source>
        <translation>{n} / {templates}</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>所有语言</translation>
    </message>
    <message>
        <source>Language of the templates</source>
        <translation>模板的语言</translation>
    </message>
    <message>
        <source>The pages beside take type, colours and margins from your file. Its logos come with the export.</source>
        <translation>旁边的页面沿用文件的字体、颜色和页边距。标志随导出带入。</translation>
    </message>
    <message>
        <source>choose a folder that “Export the library” made</source>
        <translation>选由“导出整个素材库”生成的文件夹</translation>
    </message>
    <message>
        <source>try again, then choose “Check the library” in the Tools menu</source>
        <translation>再试一次，然后在“工具”菜单中选“检查素材库”</translation>
    </message>
    <message>
        <source>start Briefwright again, which brings it up to date</source>
        <translation>重新启动程序即可更新</translation>
    </message>
    <message>
        <source>choose a backup you made yourself</source>
        <translation>选一份你自己的备份</translation>
    </message>
    <message>
        <source>choose another house style, or a Word file of your own</source>
        <translation>另选版式，或用自己的 Word 文件</translation>
    </message>
    <message>
        <source>export under another name, or write over it</source>
        <translation>换一个文件名导出，或覆盖它</translation>
    </message>
    <message>
        <source>replace it, which keeps its last version, or save yours under another name</source>
        <translation>替换它（上一个版本会保留），或以其他名称另存</translation>
    </message>
    <message>
        <source>save a copy of it under another name</source>
        <translation>用另一个名称保存副本</translation>
    </message>
    <message>
        <source>give it a name with letters or digits</source>
        <translation>用字母或数字命名</translation>
    </message>
    <message>
        <source>Template text {name}</source>
        <translation>模板正文 {name}</translation>
    </message>
    <message>
        <source>{name}, line {n}</source>
        <translation>{name} 第 {n} 行</translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation>换个名字保存…</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>There is a template of this name among yours.</source>
        <translation>你的模板中已有同名模板。</translation>
    </message>
    <message>
        <source>A template of this name ships with Briefwright. Choose another name.</source>
        <translation>这是自带模板的名称。换一个名称。</translation>
    </message>
    <message>
        <source>its name has “{noun}” in it, and “{act}” is near</source>
        <translation>名称中有“{noun}”，旁边有“{act}”</translation>
    </message>
    <message>
        <source>the text calls it “{noun}”</source>
        <translation>文中称之为“{noun}”</translation>
    </message>
    <message>
        <source>its name has “{noun}” in it</source>
        <translation>名称中有“{noun}”</translation>
    </message>
    <message>
        <source>a title in 《》, and “{act}” is near</source>
        <translation>书名号中的名称，旁边有“{act}”</translation>
    </message>
    <message>
        <source>a title in 《》</source>
        <translation>书名号中的名称</translation>
    </message>
    <message>
        <source>the text says “{act}”</source>
        <translation>文中有“{act}”</translation>
    </message>
    <message>
        <source>it has a figure</source>
        <translation>有数字</translation>
    </message>
    <message>
        <source>it has a date</source>
        <translation>有日期</translation>
    </message>
    <message>
        <source>it has a name</source>
        <translation>有名称</translation>
    </message>
    <message>
        <source>an office beside a name</source>
        <translation>姓名旁有职务</translation>
    </message>
    <message>
        <source>a description beside a name</source>
        <translation>名称旁有说明</translation>
    </message>
    <message>
        <source>the text calls it the first, the largest or the like</source>
        <translation>文中称其为首个、最大等</translation>
    </message>
    <message>
        <source>“{word} by” between two names</source>
        <translation>两个名称之间有“{word} by”</translation>
    </message>
    <message>
        <source>“{word}” with who holds it</source>
        <translation>“{word}”和主办者</translation>
    </message>
    <message>
        <source>“made the remarks” at an event</source>
        <translation>在活动上“made the remarks”</translation>
    </message>
    <message>
        <source>a statement with {what}</source>
        <translation>有{what}的陈述</translation>
    </message>
    <message>
        <source>reported with “{word}”</source>
        <translation>由“{word}”转述</translation>
    </message>
    <message>
        <source>reported without a source</source>
        <translation>转述时未注明来源</translation>
    </message>
    <message>
        <source>quoted words after “{word}”</source>
        <translation>“{word}”之后的引语</translation>
    </message>
    <message>
        <source>“{word}” before the words</source>
        <translation>引语前有“{word}”</translation>
    </message>
    <message>
        <source>“{word}” after the words</source>
        <translation>引语后有“{word}”</translation>
    </message>
    <message>
        <source>by the word “{word}”</source>
        <translation>提示词“{word}”</translation>
    </message>
    <message>
        <source>a pronoun was followed to its name</source>
        <translation>由代词找到姓名</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>没有指明何人</translation>
    </message>
    <message>
        <source>nobody is named nearby</source>
        <translation>附近没有指明何人</translation>
    </message>
    <message>
        <source>a question put to the speaker</source>
        <translation>向发言人提出的问题</translation>
    </message>
    <message>
        <source>quoted as somebody’s view</source>
        <translation>作为某人的看法引用</translation>
    </message>
    <message>
        <source>the text calls the words somebody’s saying</source>
        <translation>原文称这是某人的话</translation>
    </message>
    <message>
        <source>the last person spoken of</source>
        <translation>上文提到的人</translation>
    </message>
    <message>
        <source>the line after the words names the speaker</source>
        <translation>引语后一行注明发言人</translation>
    </message>
    <message>
        <source>the line before names the speaker</source>
        <translation>前一行注明发言人</translation>
    </message>
    <message>
        <source>the name stands before a colon</source>
        <translation>冒号前是姓名</translation>
    </message>
    <message>
        <source>the next sentence names the speaker</source>
        <translation>下一句注明发言人</translation>
    </message>
    <message>
        <source>the person who acts right after the words</source>
        <translation>引语后紧接着行动的人</translation>
    </message>
    <message>
        <source>the person whom the paragraph is about</source>
        <translation>本段所说的人</translation>
    </message>
    <message>
        <source>the person whom the text is about</source>
        <translation>全文所写的人</translation>
    </message>
    <message>
        <source>the speaker before goes on</source>
        <translation>前一发言人继续</translation>
    </message>
    <message>
        <source>the speaker before</source>
        <translation>前一发言人</translation>
    </message>
    <message>
        <source>the quotation goes on from the paragraph before</source>
        <translation>引语接上一段</translation>
    </message>
    <message>
        <source>the one the sentence is about</source>
        <translation>本句的主语</translation>
    </message>
    <message>
        <source>the speaker is named after the words</source>
        <translation>引语后注明发言人</translation>
    </message>
    <message>
        <source>the speaker is named before the words</source>
        <translation>引语前注明发言人</translation>
    </message>
    <message>
        <source>the speaker is named later in the sentence</source>
        <translation>句中稍后注明发言人</translation>
    </message>
    <message>
        <source>the words follow a colon</source>
        <translation>冒号后的话</translation>
    </message>
    <message>
        <source>a statement set apart without quotation marks, after the line that names the speaker</source>
        <translation>在注明发言人的一行之后，另起一段、没有引号的话</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>已达成一致</translation>
    </message>
    <message>
        <source>established</source>
        <translation>已建立</translation>
    </message>
    <message>
        <source>founded</source>
        <translation>已创立</translation>
    </message>
    <message>
        <source>co-founded</source>
        <translation>已共同创立</translation>
    </message>
    <message>
        <source>launched</source>
        <translation>已启动</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已开放</translation>
    </message>
    <message>
        <source>inaugurated</source>
        <translation>已揭幕</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>已印发</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发表</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>已宣布</translation>
    </message>
    <message>
        <source>unveiled</source>
        <translation>已推出</translation>
    </message>
    <message>
        <source>introduced</source>
        <translation>已引入</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>已提议</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>ratified</source>
        <translation>已批准生效</translation>
    </message>
    <message>
        <source>came into force</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>endorsed</source>
        <translation>已认可</translation>
    </message>
    <message>
        <source>renewed</source>
        <translation>已续签</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>已延长</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>已扩大</translation>
    </message>
    <message>
        <source>upgraded</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已中止</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>已推迟</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>concluded</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>built</source>
        <translation>已建成</translation>
    </message>
    <message>
        <source>broke ground</source>
        <translation>已动工</translation>
    </message>
    <message>
        <source>set up</source>
        <translation>已设立</translation>
    </message>
    <message>
        <source>created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>formed</source>
        <translation>已组成</translation>
    </message>
    <message>
        <source>developed</source>
        <translation>已开发</translation>
    </message>
    <message>
        <source>initiated</source>
        <translation>已发起</translation>
    </message>
    <message>
        <source>started</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>已获支持</translation>
    </message>
    <message>
        <source>backed</source>
        <translation>已获支持</translation>
    </message>
    <message>
        <source>funded</source>
        <translation>已资助</translation>
    </message>
    <message>
        <source>co-funded</source>
        <translation>已共同资助</translation>
    </message>
    <message>
        <source>invested</source>
        <translation>已投资</translation>
    </message>
    <message>
        <source>awarded</source>
        <translation>已授予</translation>
    </message>
    <message>
        <source>allocated</source>
        <translation>已拨付</translation>
    </message>
    <message>
        <source>commissioned</source>
        <translation>已委托</translation>
    </message>
    <message>
        <source>pledged</source>
        <translation>已承诺</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>已承诺</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已举行</translation>
    </message>
    <message>
        <source>hosted</source>
        <translation>已主办</translation>
    </message>
    <message>
        <source>co-hosted</source>
        <translation>已共同主办</translation>
    </message>
    <message>
        <source>met</source>
        <translation>已会面</translation>
    </message>
    <message>
        <source>attended</source>
        <translation>已出席</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>已加入</translation>
    </message>
    <message>
        <source>led</source>
        <translation>已牵头</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>已测试</translation>
    </message>
    <message>
        <source>trialled</source>
        <translation>已试行</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>已注册</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>made</source>
        <translation>已作出</translation>
    </message>
    <message>
        <source>contributed</source>
        <translation>已出资</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>已选定</translation>
    </message>
    <message>
        <source>won</source>
        <translation>已赢得</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已获得</translation>
    </message>
    <message>
        <source>housed</source>
        <translation>已入驻</translation>
    </message>
    <message>
        <source>a turn of an interview, after the speaker’s name</source>
        <translation>访谈中发言人姓名之后的一段话</translation>
    </message>
    <message>
        <source>the answer goes on</source>
        <translation>回答继续</translation>
    </message>
    <message>
        <source>the same paragraph goes on quoting</source>
        <translation>同一段继续引用</translation>
    </message>
    <message>
        <source>a figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>{used} of {n} pages</source>
        <translation>{used} / {n} 面</translation>
    </message>
    <message>
        <source>{used} of 1 page</source>
        <translation>{used} / 1 面</translation>
    </message>
    <message>
        <source>the only one who speaks in the text; no verb reports these words</source>
        <translation>文中只有此人发言，这些话没有引述动词</translation>
    </message>
    <message>
        <source>{n} of {count} {things}</source>
        <translation>{things} {n} / {count}</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Markdown files</source>
        <translation>Markdown 文件</translation>
    </message>
    <message>
        <source>Star taken off</source>
        <translation>已去星</translation>
    </message>
    <message>
        <source>star</source>
        <translation>加星</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>it is not a sound zip file</source>
        <translation>不是完好的 zip 文件</translation>
    </message>
    <message>
        <source>it holds too many files</source>
        <translation>文件过多</translation>
    </message>
    <message>
        <source>it unpacks to far more than its size</source>
        <translation>解压后远超自身大小</translation>
    </message>
    <message>
        <source>a file in it points outside</source>
        <translation>其中有文件指向外部</translation>
    </message>
    <message>
        <source>a file in it has a name that is reserved</source>
        <translation>其中有文件使用了保留名</translation>
    </message>
    <message>
        <source>it holds a link</source>
        <translation>其中有链接</translation>
    </message>
    <message>
        <source>two files in it have the same name</source>
        <translation>其中有两个同名文件</translation>
    </message>
    <message>
        <source>files in it overlap</source>
        <translation>其中的文件重叠</translation>
    </message>
    <message>
        <source>a file in it is not as long as it says</source>
        <translation>其中有文件与标明的长度不符</translation>
    </message>
    <message>
        <source>it has too many parts</source>
        <translation>部件过多</translation>
    </message>
    <message>
        <source>it has more than 5,000 parts</source>
        <translation>部件超过 5,000 个</translation>
    </message>
    <message>
        <source>it unpacks to more than 200 MB</source>
        <translation>解压后超过 200 MB</translation>
    </message>
    <message>
        <source>a part unpacks to a hundred times its size</source>
        <translation>有部件解压后达自身的一百倍</translation>
    </message>
    <message>
        <source>it unpacks to far more than an honest file would</source>
        <translation>解压后远大于正常文件</translation>
    </message>
    <message>
        <source>its parts overlap</source>
        <translation>部件重叠</translation>
    </message>
    <message>
        <source>two parts have one name</source>
        <translation>有两个部件同名</translation>
    </message>
    <message>
        <source>two parts have the same name</source>
        <translation>有两个部件同名</translation>
    </message>
    <message>
        <source>a part’s name leads outside</source>
        <translation>有部件名指向外部</translation>
    </message>
    <message>
        <source>a part’s name leads outside the file</source>
        <translation>有部件名指向文件之外</translation>
    </message>
    <message>
        <source>a part has a name that Windows reserves</source>
        <translation>有部件使用了 Windows 保留名</translation>
    </message>
    <message>
        <source>a part is a link to another file</source>
        <translation>有部件是指向其他文件的链接</translation>
    </message>
    <message>
        <source>a part is larger than it says</source>
        <translation>有部件超过标明的大小</translation>
    </message>
    <message>
        <source>a part declares a document type</source>
        <translation>有部件声明了文档类型</translation>
    </message>
    <message>
        <source>a part is not well-formed XML</source>
        <translation>有部件不是合格的 XML</translation>
    </message>
    <message>
        <source>the archive cannot be read</source>
        <translation>压缩包无法读取</translation>
    </message>
    <message>
        <source>it cannot be unpacked</source>
        <translation>无法解开</translation>
    </message>
    <message>
        <source>a tag in it has more attributes than any honest page</source>
        <translation>有标签的属性多得不像正常网页</translation>
    </message>
    <message>
        <source>it has more headers or parts than any honest e-mail</source>
        <translation>邮件头或部件多得不像正常邮件</translation>
    </message>
    <message>
        <source>its parts are nested too deep</source>
        <translation>部件嵌套过深</translation>
    </message>
    <message>
        <source>PDFium cannot open it</source>
        <translation>PDFium 无法打开</translation>
    </message>
    <message>
        <source>it is no PDF that can be opened</source>
        <translation>不是可打开的 PDF</translation>
    </message>
    <message>
        <source>it does not begin with an e-mail’s headers</source>
        <translation>开头不是邮件头</translation>
    </message>
    <message>
        <source>it is in Word’s old format</source>
        <translation>是 Word 的旧格式</translation>
    </message>
    <message>
        <source>it is not a Word file</source>
        <translation>不是 Word 文件</translation>
    </message>
    <message>
        <source>the reader stumbled over it</source>
        <translation>读取时出错</translation>
    </message>
    <message>
        <source>there is no document in it</source>
        <translation>里面没有文档</translation>
    </message>
    <message>
        <source>there is no page in it</source>
        <translation>里面没有网页</translation>
    </message>
    <message>
        <source>it has no schema number</source>
        <translation>没有格式编号</translation>
    </message>
    <message>
        <source>it holds more than any briefing does</source>
        <translation>内容之多不像简报</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>its contents are damaged or something else</source>
        <translation>内容已损坏，或不是简报</translation>
    </message>
    <message>
        <source>two of its items have the same id</source>
        <translation>有两条的标识相同</translation>
    </message>
    <message>
        <source>two of its sections have the same id</source>
        <translation>有两个部分的标识相同</translation>
    </message>
    <message>
        <source>it is no library</source>
        <translation>不是素材库</translation>
    </message>
    <message>
        <source>a newer Briefwright made it</source>
        <translation>由更新的版本制作</translation>
    </message>
    <message>
        <source>a source has no proper id</source>
        <translation>有来源缺少有效标识</translation>
    </message>
    <message>
        <source>it is not as it was written</source>
        <translation>与写入时不同</translation>
    </message>
    <message>
        <source>a text holds half a character</source>
        <translation>文字中有不完整的字符</translation>
    </message>
    <message>
        <source>the interpreter is missing</source>
        <translation>缺少解释器</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>there is no {name}</source>
        <translation>缺少 {name}</translation>
    </message>
    <message>
        <source>the part {name} may not stand there</source>
        <translation>不得含有部件 {name}</translation>
    </message>
    <message>
        <source>the content type {kind} is not allowed</source>
        <translation>不允许内容类型 {kind}</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>缺少 {name}</translation>
    </message>
    <message>
        <source>{name} cannot be unpacked</source>
        <translation>{name} 无法解压</translation>
    </message>
    <message>
        <source>{name} is not well-formed</source>
        <translation>{name} 不合格式</translation>
    </message>
    <message>
        <source>{name} brings definitions of its own</source>
        <translation>{name} 自带定义</translation>
    </message>
    <message>
        <source>create, begin, document</source>
        <translation>新建，创建，开始，文件</translation>
    </message>
    <message>
        <source>load, brief file</source>
        <translation>载入，简报文件</translation>
    </message>
    <message>
        <source>reusable, keep as template</source>
        <translation>重复使用，存为模板</translation>
    </message>
    <message>
        <source>Word, docx, publish, print, pre-flight, finish</source>
        <translation>Word，docx，发布，打印，核对，完成</translation>
    </message>
    <message>
        <source>welcome, recent, dashboard</source>
        <translation>欢迎，最近，主页</translation>
    </message>
    <message>
        <source>exit, leave</source>
        <translation>离开，关闭</translation>
    </message>
    <message>
        <source>take back, revert</source>
        <translation>撤回，还原</translation>
    </message>
    <message>
        <source>again, repeat</source>
        <translation>再做，重复</translation>
    </message>
    <message>
        <source>delete, remove item</source>
        <translation>删除，移除</translation>
    </message>
    <message>
        <source>search, filter, look for</source>
        <translation>搜索，筛选，寻找</translation>
    </message>
    <message>
        <source>preferences, options, theme, language, letter size, font, autosave</source>
        <translation>首选项，选项，主题，语言，字号，字体，自动保存</translation>
    </message>
    <message>
        <source>write, type, text, paragraph, comment</source>
        <translation>书写，输入，文字，段落，评论</translation>
    </message>
    <message>
        <source>change layout, convert, house style</source>
        <translation>更换版式，转换，样式</translation>
    </message>
    <message>
        <source>automatic, suggest, complete</source>
        <translation>自动，建议，补全</translation>
    </message>
    <message>
        <source>new heading, insert section</source>
        <translation>新标题，插入章节</translation>
    </message>
    <message>
        <source>edit section</source>
        <translation>编辑章节</translation>
    </message>
    <message>
        <source>delete section</source>
        <translation>删除章节</translation>
    </message>
    <message>
        <source>hide section, skip</source>
        <translation>隐藏章节，跳过</translation>
    </message>
    <message>
        <source>collapse</source>
        <translation>折叠，收起</translation>
    </message>
    <message>
        <source>expand</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>error, warning, missing</source>
        <translation>错误，警告，缺少</translation>
    </message>
    <message>
        <source>add source, add document, load, PDF, web page, e-mail, folder</source>
        <translation>添加来源，添加文件，载入，PDF，网页，邮件，文件夹</translation>
    </message>
    <message>
        <source>clipboard, web text</source>
        <translation>剪贴板，网页文字</translation>
    </message>
    <message>
        <source>insert, use in brief</source>
        <translation>插入，用于简报</translation>
    </message>
    <message>
        <source>preview item, context</source>
        <translation>预览，上下文</translation>
    </message>
    <message>
        <source>citation, reference</source>
        <translation>引用，参考</translation>
    </message>
    <message>
        <source>label, topic, keyword</source>
        <translation>标签，主题，关键词</translation>
    </message>
    <message>
        <source>favourite, bookmark</source>
        <translation>收藏，书签</translation>
    </message>
    <message>
        <source>remark, comment, annotate</source>
        <translation>备注，评论，批注</translation>
    </message>
    <message>
        <source>documents, library, review</source>
        <translation>文件，资料库，审阅</translation>
    </message>
    <message>
        <source>metadata, title, author, publisher, date, embargo</source>
        <translation>元数据，标题，作者，发布者，日期，禁发</translation>
    </message>
    <message>
        <source>people, persons, names, register, join</source>
        <translation>人物，姓名，名录，合并</translation>
    </message>
    <message>
        <source>original, context, provenance</source>
        <translation>原文，上下文，出处</translation>
    </message>
    <message>
        <source>read, review, accept, reject</source>
        <translation>阅读，审阅，采纳，拒绝</translation>
    </message>
    <message>
        <source>dark mode, night, colours</source>
        <translation>深色模式，夜间，颜色</translation>
    </message>
    <message>
        <source>maximise</source>
        <translation>最大化</translation>
    </message>
    <message>
        <source>workshop, design, Jinja, fields, house style</source>
        <translation>工坊，设计，Jinja，栏目，样式</translation>
    </message>
    <message>
        <source>verify, proof, docx, quotations</source>
        <translation>核实，校对，docx，引文</translation>
    </message>
    <message>
        <source>integrity, health, damage, repair</source>
        <translation>完整性，健康，损坏，修复</translation>
    </message>
    <message>
        <source>backup, save library, copy of the library</source>
        <translation>备份，保存资料库，资料库副本</translation>
    </message>
    <message>
        <source>extract again, refresh, rescan</source>
        <translation>重新提取，刷新，重新扫描</translation>
    </message>
    <message>
        <source>recover, backup</source>
        <translation>恢复，备份</translation>
    </message>
    <message>
        <source>JSON, take out everything, move to another computer</source>
        <translation>JSON，全部取出，迁移到另一台电脑</translation>
    </message>
    <message>
        <source>keys, help, cheat sheet</source>
        <translation>按键，帮助，快捷键表</translation>
    </message>
    <message>
        <source>version, licence, help</source>
        <translation>版本，许可，帮助</translation>
    </message>
    <message>
        <source>Another window is preparing the library…</source>
        <translation>另一个窗口正在准备素材库…</translation>
    </message>
    <message>
        <source>Looking whether your library is sound…</source>
        <translation>正在检查素材库是否完好…</translation>
    </message>
    <message>
        <source>Making a backup of your library…</source>
        <translation>正在备份素材库…</translation>
    </message>
    <message>
        <source>Preparing the search index of your library…</source>
        <translation>正在准备素材库的搜索索引…</translation>
    </message>
    <message>
        <source>Library: being prepared</source>
        <translation>素材库：正在准备</translation>
    </message>
    <message>
        <source>Library: not ready</source>
        <translation>素材库：尚未就绪</translation>
    </message>
    <message>
        <source>The library is not ready</source>
        <translation>素材库尚未就绪</translation>
    </message>
    <message>
        <source>Its evidence is shown once it is prepared. Nothing is lost.</source>
        <translation>准备完成后即可看到其中的素材。没有任何内容丢失。</translation>
    </message>
    <message>
        <source>Prepare it now</source>
        <translation>立即准备</translation>
    </message>
    <message>
        <source>{what} {n} %</source>
        <translation>{what} {n}%</translation>
    </message>
    <message>
        <source>The library is being prepared</source>
        <translation>正在准备素材库</translation>
    </message>
    <message>
        <source>Its evidence appears here when that is done.</source>
        <translation>完成后，素材会显示在这里。</translation>
    </message>
    <message>
        <source>the library is being prepared, restored or written</source>
        <translation>正在准备、恢复或写入素材库</translation>
    </message>
    <message>
        <source>wait until the status bar says that it is done</source>
        <translation>等到状态栏提示完成</translation>
    </message>
    <message>
        <source>it was stopped, and the library is as it was before</source>
        <translation>已停止，素材库保持原样</translation>
    </message>
    <message>
        <source>do it again when you are ready</source>
        <translation>准备好后再做一次</translation>
    </message>
    <message>
        <source>{step}: {n} items…</source>
        <translation>{step}：{n} 条…</translation>
    </message>
    <message>
        <source>Copying {n} items…</source>
        <translation>正在复制 {n} 条…</translation>
    </message>
    <message>
        <source>Taking out 1 source…</source>
        <translation>正在移除 1 个来源…</translation>
    </message>
    <message>
        <source>Taking out {n} sources…</source>
        <translation>正在移除 {n} 个来源…</translation>
    </message>
    <message>
        <source>{n} items are chosen; choose at most {most} to add them to the brief.</source>
        <translation>已选 {n} 条；一次最多选 {most} 条加入简报。</translation>
    </message>
    <message>
        <source>own translation</source>
        <translation>自译</translation>
    </message>
    <message>
        <source>departmental translation</source>
        <translation>部门译文</translation>
    </message>
    <message>
        <source>official translation</source>
        <translation>官方译文</translation>
    </message>
    <message>
        <source>perhaps the writer’s own words</source>
        <translation>可能是作者自己的话</translation>
    </message>
    <message>
        <source>Show 1 more</source>
        <translation>再显示 1 条</translation>
    </message>
    <message>
        <source>Show {n} more</source>
        <translation>再显示 {n} 条</translation>
    </message>
    <message>
        <source>{n} files were not added</source>
        <translation>有 {n} 个文件没有加入</translation>
    </message>
    <message>
        <source>{names}: {reason}</source>
        <translation>{names}：{reason}</translation>
    </message>
    <message>
        <source>1 file was not added</source>
        <translation>有 1 个文件没有加入</translation>
    </message>
    <message>
        <source>1 file added is worth a look</source>
        <translation>加入的文件中有 1 个需留意</translation>
    </message>
    <message>
        <source>The others: {names}</source>
        <translation>其余：{names}</translation>
    </message>
    <message>
        <source>The template “{name}” cannot be used</source>
        <translation>模板“{name}”无法使用</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Looking for evidence…</source>
        <translation>正在查找素材…</translation>
    </message>
    <message>
        <source>split it, or save it in another format, and try again</source>
        <translation>拆开，或另存为其他格式，再试一次</translation>
    </message>
    <message>
        <source>split the source, and import its parts</source>
        <translation>把来源拆开，分别导入</translation>
    </message>
    <message>
        <source>open it in Word, take out what is not needed, save it and try again</source>
        <translation>在 Word 中打开，删去不需要的内容，保存后再试</translation>
    </message>
    <message>
        <source>{tip} ({key})</source>
        <translation>{tip}（{key}）</translation>
    </message>
    <message>
        <source>{name}: {purpose}</source>
        <translation>{name}：{purpose}</translation>
    </message>
    <message>
        <source>Meeting brief</source>
        <translation>会谈参考</translation>
    </message>
    <message>
        <source>Two sides for a meeting or call, with agenda, attendees, biographies.</source>
        <translation>供会谈或通话：两面，附议程、人员和简历。</translation>
    </message>
    <message>
        <source>Ministerial submission</source>
        <translation>部长呈文</translation>
    </message>
    <message>
        <source>For decision: two pages, running paragraph numbers, annexes.</source>
        <translation>供决策：两面，段落连续编号，附件另起。</translation>
    </message>
    <message>
        <source>Information note</source>
        <translation>情况通报</translation>
    </message>
    <message>
        <source>One page for reading: purpose, key points, detail, next steps.</source>
        <translation>供阅知：一面，目的、要点、详情、下一步。</translation>
    </message>
    <message>
        <source>Visit pack</source>
        <translation>访问手册</translation>
    </message>
    <message>
        <source>Cover, contents, programme and one brief for each engagement.</source>
        <translation>封面、目录、日程，每场活动一份参考。</translation>
    </message>
    <message>
        <source>Lines to take and Q&amp;A</source>
        <translation>表态口径和 Q&amp;A</translation>
    </message>
    <message>
        <source>Top lines, questions and answers, quotations, and what not to use.</source>
        <translation>核心口径、问答、引语，以及禁用内容。</translation>
    </message>
    <message>
        <source>Post report</source>
        <translation>驻外机构报告</translation>
    </message>
    <message>
        <source>From an overseas post: summary, detail by theme, comment set apart.</source>
        <translation>驻外报回：摘要、分专题详情，评论单列。</translation>
    </message>
    <message>
        <source>Library briefing</source>
        <translation>研究参考</translation>
    </message>
    <message>
        <source>Impartial: numbered sections, a timeline, the positions of both sides.</source>
        <translation>立场中立：分节编号、时间线、双方立场。</translation>
    </message>
    <message>
        <source>Policy brief</source>
        <translation>政策简报</translation>
    </message>
    <message>
        <source>Key points, evidence, a case study, at most five recommendations; endnotes.</source>
        <translation>要点、证据、案例，建议至多五条；尾注。</translation>
    </message>
    <message>
        <source>An issue brief with a hard limit of two pages, in two columns.</source>
        <translation>专题简报，双栏，不超过两面。</translation>
    </message>
    <message>
        <source>Bilingual brief</source>
        <translation>双语简报</translation>
    </message>
    <message>
        <source>English and Chinese side by side, with glossary and translation status.</source>
        <translation>中英文对照，附词汇表，注明译文性质。</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已收起</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Cut the chosen words out of the text</source>
        <translation>剪切选中的文字</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the chosen words or evidence</source>
        <translation>复制选中的文字或素材</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Put what was copied into the text</source>
        <translation>把复制的内容粘贴到文字中</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Choose the whole text, or every item of the list</source>
        <translation>选中全部文字，或列表中的所有条目</translation>
    </message>
    <message>
        <source>Take &amp;out</source>
        <translation>移出(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Move up</source>
        <translation>上移(&amp;M)</translation>
    </message>
    <message>
        <source>Find a comma&amp;nd…</source>
        <translation>查找命令(&amp;N)…</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>clipboard, remove words</source>
        <translation>剪贴板、删去文字</translation>
    </message>
    <message>
        <source>clipboard, duplicate</source>
        <translation>剪贴板、拷贝</translation>
    </message>
    <message>
        <source>clipboard, insert copied</source>
        <translation>剪贴板、插入</translation>
    </message>
    <message>
        <source>mark everything, choose all</source>
        <translation>选中全部</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Move section up</source>
        <translation>部分上移</translation>
    </message>
    <message>
        <source>Move section down</source>
        <translation>部分下移</translation>
    </message>
    <message>
        <source>{up} and {down} move, {first} and {last} choose several, {out} takes out, {change} changes how it is set.</source>
        <translation>{up}、{down} 移动，{first}、{last} 选多条，{out} 移出，{change} 修改选项。</translation>
    </message>
    <message>
        <source>{bold} bold, {italic} italic, {up} and {down} move, Escape leaves.</source>
        <translation>{bold} 加粗，{italic} 斜体，{up}、{down} 移动，Esc 离开。</translation>
    </message>
    <message>
        <source>Enter begins the next item, {key} a line.</source>
        <translation>按 Enter 写下一条，按 {key} 换行。</translation>
    </message>
    <message>
        <source>Zoom ({key} fits the page)</source>
        <translation>缩放（{key} 显示整页）</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Show what to look at</source>
        <translation>显示需要看的地方</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Save as a .bwt file that a colleague installs with a double click</source>
        <translation>存成 .bwt 文件，同事双击即可安装</translation>
    </message>
    <message>
        <source>“{name}” was not saved</source>
        <translation>“{name}”没有保存</translation>
    </message>
    <message>
        <source>“{name}” was not sent</source>
        <translation>“{name}”没有存成文件</translation>
    </message>
    <message>
        <source>“{name}” was not written as a Word file</source>
        <translation>“{name}”没有写成 Word 文件</translation>
    </message>
    <message>
        <source>fix it, then save it again</source>
        <translation>改正后再保存</translation>
    </message>
    <message>
        <source>fix it, then send it again</source>
        <translation>改正后再存成文件</translation>
    </message>
    <message>
        <source>fix it, then try it again</source>
        <translation>改正后再试</translation>
    </message>
    <message>
        <source>There is 1 more error.</source>
        <translation>另有 1 处错误。</translation>
    </message>
    <message>
        <source>There are {n} more errors.</source>
        <translation>另有 {n} 处错误。</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>没有名称</translation>
    </message>
    <message>
        <source>“{name}” forgotten</source>
        <translation>已删除“{name}”</translation>
    </message>
    <message>
        <source>“{before}” is now called “{name}”</source>
        <translation>“{before}”已改名为“{name}”</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>搜索的名称</translation>
    </message>
    <message>
        <source>Import stopped; {what}</source>
        <translation>导入已停止；{what}</translation>
    </message>
    <message>
        <source>nothing was added</source>
        <translation>没有加入任何来源</translation>
    </message>
    <message>
        <source>{n} told above</source>
        <translation>{n} 条与前文重复</translation>
    </message>
    <message>
        <source>{basis}: {rule}</source>
        <translation>{basis}：{rule}</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names}等另 {n} 个</translation>
    </message>
    <message>
        <source>Also in: {names}</source>
        <translation>另见：{names}</translation>
    </message>
    <message>
        <source>The template “{name}” has an error, and nothing can be exported</source>
        <translation>模板“{name}”有错误，无法导出</translation>
    </message>
    <message>
        <source>Fix it in the template, or switch to another one.</source>
        <translation>在模板中改正，或换一个模板。</translation>
    </message>
</context>
</TS>
