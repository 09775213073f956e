"""Common given names, only to guess which pronoun can mean whom."""

from __future__ import annotations

from briefwright.extract.words.lexicon import words

MALE = words(
    "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony "
    "mark donald steven stephen steve paul andrew joshua kenneth kevin brian george edward ed ronald timothy "
    "tim les jason jeffrey jeff ryan jacob gary nicholas nick eric jonathan larry justin scott brandon benjamin "
    "ben samuel gregory greg frank alexander raymond patrick jack dennis jerry tyler aaron jose adam "
    "nathan henry douglas doug zachary peter kyle walter ethan jeremy harold keith christian roger noah "
    "gerald carl terry sean austin arthur lawrence jesse dylan bryan joe billy bruce albert willie "
    "gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip phil "
    "phillip johnny bill bob jim mike tom dan chris matt tony ted bernie marco jeb mitt barack joe rick rand "
    "lindsey mitch harry chuck dick newt rudy vladimir emmanuel boris rishi keir nigel simon neil ian graham "
    "gordon duncan alistair alastair hugh stuart stewart craig dominic oliver olly liam geoffrey geoff jeremy "
    "gavin kwasi sajid matt greg damian julian adrian martin trevor derek leonard leo max oscar luke jared "
    "jeffrey karl kurt hans klaus pierre jean francois jacques michel luis carlos jorge miguel mohammed "
    "muhammad mohamed ahmed ali hassan omar ibrahim abdul yusuf rahul raj amit sanjay vijay narendra ravi "
    "ahmad khalid khaled mustafa reza hiroshi kenji shinzo akira igor sergei sergey dmitry ivan yuri nikolai "
    "alexei andrei mikhail boris lars erik sven bjorn antonio giovanni marco paolo giuseppe roberto francesco "
    "dinesh fareed glenn rush sebastian corey brad seth todd troy wade zach dave dwight earl floyd fred "
    "harvey howard irving isaac ivan jake jay joel josh julius ken lance lewis lloyd luther marc marcus "
    "mario marshall marvin maurice mel milton ned neal norman orrin otto owen perry preston "
    "reginald rex rob rod rodney roland ron ross rupert saul sid spencer stan stanley theodore tobias vernon "
    "victor virgil wallace warren wesley wilbur winston woodrow"
)

FEMALE = words(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret "
    "sandra kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca "
    "sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine "
    "christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia "
    "victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria "
    "teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber "
    "doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori "
    "hillary carly megyn elizabeth nikki sonia elena loretta kellyanne ivanka melania chelsea debbie jill "
    "nina priti liz angela ursula chloe george-anne ottoline michelle donelan gillian lucy theresa nicola "
    "sally caroline fiona harriet harriet penny amber claire clare joanna joanne jane tina anne annie ellen "
    "eleanor sheila wendy tracy tracey yvonne yvette rosie rosalind rose lily lucy molly sophie zoe zara "
    "naomi natasha tamara olga svetlana irina tatiana katya elena fatima aisha maryam mariam leila layla "
    "priya anjali deepa indira sunita kavita meera nadia yasmin amina malala angelina carmen rosa lucia sofia "
    "marta ana paula silvia monica claudia gabriela adriana alejandra beatriz ingrid astrid greta heidi helga "
    "brigitte isabelle sylvie valerie veronique simone gisele katy kate katie kathy kristen kristin "
    "krystal lena lillian lorraine lynn mabel maggie marcia margot marjorie maxine mia mildred mindy miriam "
    "myra nora norma peggy phyllis regina rita roberta rosemary sabrina sandy selena shannon sherry "
    "stacy stella sue susanna suzanne sylvia tammy thelma vanessa vera vivian whitney winifred bree gail "
    "geraldine harriet hope ida irene iris ivy josephine joy juanita june kay kirsten danielle donna bridget "
    "april audrey becky bonnie carla carrie cindy connie crystal daisy dana daphne dawn delia dolores edith "
    "elaine elsa erica erin esther ethel eva"
)

GIVEN = MALE | FEMALE
"""Given names of either kind."""
